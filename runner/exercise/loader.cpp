#include "runner/exercise/loader.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "runner/exercise/exercise_reader.h"
#include "runner/exercise/fields.h"
#include "runner/exercise/names.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/source_text.h"
#include "runner/exercise/tests_reader.h"
#include "runner/exercise/typecheck_reader.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {
namespace {

namespace fs = std::filesystem;

/// Finds the files beside exercise.yaml and checks that they are all there.
class FolderReader {
  public:
    FolderReader(const Document& document, Exercise& exercise, Problems& problems)
        : document_(document), exercise_(exercise), problems_(problems) {}

    void read() {
        const bool predict = exercise_.kind == Kind::predict;
        if (predict) read_snippet();
        if (exercise_.kind == Kind::tests) read_tested_modules(exercise_, problems_);
        read_type_check_files(exercise_, problems_);
        exercise_.starter = required("starter", "what a learner begins with");
        // A learner's copy keeps the solution to itself.
        if (!predict && find(document_.root, "bundle") == nullptr) {
            exercise_.solution = required("solution", "the reference solution");
        }
        for (WrongSolution& wrong : exercise_.wrong) read_wrong(wrong);
        refuse_undeclared();
        exercise_.oracle = own_module("oracle.py");
        exercise_.fixtures = own_module("fixtures.py");
        if (!exercise_.oracle) refuse_checkers();
        for (const std::string& name : entries_of("accepted")) {
            read_accepted("accepted/" + name);
        }
    }

  private:
    bool is_single() const { return exercise_.submit.size() == 1; }

    /// `name` is "starter": starter.py, or the folder starter/ if several files are submitted.
    Solution required(const std::string& name, std::string_view what) {
        if (!is_single()) return files_in(name, what);
        const std::string extension = fs::path(exercise_.submit.front()).extension().string();
        const fs::path path = exercise_.folder / (name + extension);
        check(path, what);
        return {{exercise_.submit.front(), path}};
    }

    Solution files_in(const std::string& name, std::string_view what) {
        Solution files;
        for (const std::string& submitted : exercise_.submit) {
            files.push_back({submitted, exercise_.folder / name / submitted});
            check(files.back().path, what);
        }
        return files;
    }

    void check(const fs::path& path, std::string_view what) {
        const std::string reason = reason_not_readable(path, largest_source);
        if (!reason.empty()) {
            problems_.in_other_file(path.string(), fmt::format("{} ({})", reason, what));
        }
    }

    /// A module of the exercise's own, if it is there.
    std::optional<SourceFile> own_module(const std::string& name) {
        const fs::path path = exercise_.folder / name;
        std::error_code error;
        if (!fs::exists(fs::symlink_status(path, error))) return std::nullopt;
        check(path, "a module of the exercise");
        const auto& submit = exercise_.submit;
        if (std::find(submit.begin(), submit.end(), name) != submit.end()) {
            problems_.in_file(
                fmt::format("`submit` names `{}`, which is the exercise's own", name));
        }
        return SourceFile{name, path};
    }

    void refuse_checkers() {
        for (const Case& single : exercise_.cases) {
            const Checker& checker = single.checker;
            if (checker.name.empty()) continue;
            problems_.at(
                checker.position, checker.name.size(),
                fmt::format("`{}` is a function in oracle.py, which is not there", checker.name));
        }
    }

    void read_wrong(WrongSolution& wrong) {
        if (!is_single()) {
            wrong.files = files_in(wrong.name, "a file of a wrong solution");
            return;
        }
        const fs::path path = exercise_.folder / wrong.name;
        wrong.files = {{exercise_.submit.front(), path}};
        const std::string reason = reason_not_readable(path, largest_source);
        if (!reason.empty()) {
            problems_.at(wrong.position, wrong.name.size(),
                         fmt::format("`{}`: {}", wrong.name, reason));
        }
    }

    void read_accepted(const std::string& name) {
        const std::string extension = fs::path(exercise_.submit.front()).extension().string();
        if (is_single() && !name.ends_with(extension)) {
            problems_.in_other_file(
                (exercise_.folder / name).string(),
                fmt::format("is not a {} file (an accepted solution)", extension.substr(1)));
            return;
        }
        AcceptedSolution accepted;
        accepted.name = name;
        if (is_single()) {
            accepted.files = {{exercise_.submit.front(), exercise_.folder / name}};
            check(accepted.files.front().path, "an accepted solution");
        } else {
            accepted.files = files_in(name, "a file of an accepted solution");
        }
        exercise_.accepted.push_back(std::move(accepted));
    }

    /// Names in a folder of the exercise, sorted, without what editors and Python leave behind.
    std::vector<std::string> entries_of(const std::string& folder) const {
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator entry(exercise_.folder / folder, error), end;
             !error && entry != end; entry.increment(error)) {
            std::string name = entry->path().filename().string();
            if (name.starts_with('.') || name == "__pycache__" || name.ends_with('~')) continue;
            names.push_back(std::move(name));
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    void refuse_undeclared() {
        std::set<std::string> declared;
        for (const WrongSolution& wrong : exercise_.wrong) declared.insert(wrong.name);
        const Member* member = find(document_.root, "wrong");
        for (const std::string& entry : entries_of("wrong")) {
            const std::string name = "wrong/" + entry;
            if (declared.contains(name)) continue;
            const std::string message = fmt::format("`{}` is not declared in `wrong`", name);
            const std::string help = fmt::format("add `- {{file: {}, verdict: WA}}`", name);
            if (member != nullptr) {
                problems_.at_key(*member, message, help);
            } else {
                problems_.in_file(message, help);
            }
        }
    }

    void read_snippet() {
        const Member* member = find(document_.root, "snippet");
        const std::string name = exercise_.snippet.substr(0, exercise_.snippet.find('\n'));
        if (member == nullptr || !is_module_file(name)) return;
        auto text = read_file(exercise_.folder / name, largest_source);
        if (const auto* error = std::get_if<FileError>(&text)) {
            problems_.at(member->value, fmt::format("`{}`: {}", name, error->reason));
            return;
        }
        exercise_.snippet = std::get<std::string>(std::move(text));
    }

    const Document& document_;
    Exercise& exercise_;
    Problems& problems_;
};

/// Sets folder, slug and section. The names are those of the real folder, so that `.` works.
void place(Exercise& exercise, const fs::path& yaml, Problems& problems) {
    exercise.folder = yaml.has_parent_path() ? yaml.parent_path() : fs::path(".");
    std::error_code error;
    fs::path real = fs::canonical(exercise.folder, error);
    if (error) real = fs::absolute(exercise.folder, error);
    exercise.slug = real.filename().string();
    exercise.section = real.parent_path().filename().string();
    if (is_slug(exercise.slug)) return;
    problems.in_file(fmt::format("the folder's name `{}` is not a slug", exercise.slug),
                     "lower-case letters and digits, words joined by `-`: `binary-search`");
}

}  // namespace

std::variant<Exercise, std::vector<Diagnostic>> load(const fs::path& folder_or_yaml) {
    std::error_code error;
    const bool is_folder = fs::is_directory(folder_or_yaml, error);
    const fs::path yaml = is_folder ? folder_or_yaml / "exercise.yaml" : folder_or_yaml;

    auto bytes = read_file(yaml, largest_document);
    if (const auto* unreadable = std::get_if<FileError>(&bytes)) {
        return std::vector{diagnose(yaml.string(), {}, {}, 1, unreadable->reason)};
    }
    auto read = read_yaml(yaml.string(), std::get<std::string>(std::move(bytes)));
    if (auto* faults = std::get_if<std::vector<Diagnostic>>(&read)) {
        sort_by_position(*faults);
        return std::move(*faults);
    }
    const Document& document = std::get<Document>(read);

    Exercise exercise;
    Problems problems(document);
    exercise.file = document.file;
    place(exercise, yaml, problems);
    read_exercise(document.root, exercise, problems);
    // Only a sound description says which files there should be.
    if (problems.empty()) FolderReader(document, exercise, problems).read();
    if (!problems.empty()) return problems.take();
    return exercise;
}

}  // namespace kata::exercise
