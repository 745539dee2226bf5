#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

/// A folder of a test's own, gone at its end.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "kata-batch.XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    std::string path() const { return path_.string(); }

    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }

    std::string read(const std::string& name) const {
        std::ifstream file(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    /// An exercise `slug` that takes the files of `submit`.
    void add_exercise(const std::string& slug, const std::string& submit = {}) const {
        const std::string folder = "katas/section/" + slug + "/";
        const std::string file = submit.empty() ? slug + ".py" : submit;
        write(folder + "exercise.yaml",
              "format: 1\nid: 6f1c0e5e-0000-4000-8000-000000000000\ntitle: Title of " + slug +
                  "\nguide: [\"1.4\"]\nkind: function\n" +
                  (submit.empty() ? "" : "submit: [" + submit + "]\n") +
                  "entry: [solve]\ndifficulty: 1\nstatement: Solve.\nhints: [Try]\n"
                  "examples: |\n  # one\n  >>> solve(1)\n  1\n");
        // Several files of one solution stand in a folder.
        const bool several = submit.find(',') != std::string::npos;
        for (const std::string solution : {"starter", "solution"}) {
            if (!several) write(folder + solution + ".py", "def solve(x):\n    return x\n");
            std::istringstream names(several ? submit : "");
            for (std::string name; names >> name;) {
                write(folder + solution + "/" + name.substr(0, name.find(',')), "");
            }
        }
    }

  private:
    std::filesystem::path path_;
};
