#include "runner/exercise/typecheck_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "runner/exercise/files_reader.h"
#include "runner/exercise/names.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 2> check_keys_of = {"accepts", "rejects"};
constexpr std::array<std::string_view, 2> rejected_keys = {"file", "line"};
constexpr int last_line = 1'000'000;

class TypeCheckReader {
  public:
    TypeCheckReader(const Exercise& exercise, Problems& problems)
        : exercise_(exercise), problems_(problems) {}

    TypeCheck read(const Node& node) {
        if (!expect_map(node, "`typecheck`", problems_)) return {};
        check_keys(node, check_keys_of, "`typecheck`", problems_);
        const auto& packages = exercise_.packages;
        if (std::find(packages.begin(), packages.end(), "mypy") == packages.end()) {
            problems_.at(node.position, 1, "`typecheck` needs mypy", "write `requires: [mypy]`");
        }
        if (const Member* member = find(node, "accepts")) read_accepts(member->value);
        if (const Member* member = find(node, "rejects")) read_rejects(member->value);
        return std::move(check_);
    }

  private:
    void read_accepts(const Node& node) {
        if (!expect_list(node, "`accepts`", problems_)) return;
        for (const Node& item : node.items) {
            snippet_of(item, "an item of `accepts`");
        }
        accepted_ = check_.snippets.size();
    }

    void read_rejects(const Node& node) {
        if (!expect_list(node, "`rejects`", problems_)) return;
        for (const Node& item : node.items) {
            if (!expect_map(item, "an item of `rejects`", problems_)) continue;
            check_keys(item, rejected_keys, "an item of `rejects`", problems_);
            const Member* file = find(item, "file");
            const Member* line = find(item, "line");
            if (file == nullptr || line == nullptr) {
                problems_.at(item.position, 1, "an item of `rejects` without `file` or `line`",
                             "`{file: types/wrong.py, line: 5}`");
                continue;
            }
            const auto number = integer_of(line->value, "`line`", 1, last_line, problems_);
            CheckedSnippet* snippet = snippet_of(file->value, "`file`");
            if (snippet == nullptr || !number) continue;
            if (snippet < check_.snippets.data() + accepted_) {
                problems_.at(file->value, fmt::format("`{}` is in `accepts` too", snippet->file));
            }
            snippet->error_lines.push_back(*number);
        }
    }

    /// The snippet of that file, made where it is the first time that it is named.
    CheckedSnippet* snippet_of(const Node& node, std::string_view what) {
        const auto path = name_text_of(node, what, problems_);
        if (!path) return nullptr;
        const std::string name = std::filesystem::path(*path).filename().string();
        if (!is_inner_path(*path) || !is_module_file(name)) {
            problems_.at(
                node,
                fmt::format("`{}` is not a Python file in the exercise's folder", printable(*path)),
                "write `types/right.py`");
            return nullptr;
        }
        for (CheckedSnippet& known : check_.snippets) {
            if (known.file == *path) return &known;
            if (known.name == name) return refuse_name(node, name, known.file);
        }
        const auto& submit = exercise_.submit;
        if (std::find(submit.begin(), submit.end(), name) != submit.end()) {
            return refuse_name(node, name, "the submission");
        }
        check_.snippets.push_back({*path, name, "", {}, node.position});
        return &check_.snippets.back();
    }

    CheckedSnippet* refuse_name(const Node& node, const std::string& name,
                                const std::string& other) {
        problems_.at(node, fmt::format("`{}` would stand in the place of {}", name, other),
                     "files of one `typecheck` need names of their own");
        return nullptr;
    }

    const Exercise& exercise_;
    Problems& problems_;
    TypeCheck check_;
    std::size_t accepted_ = 0;  ///< how many of the snippets `accepts` named
};

std::size_t lines_of(const std::string& text) {
    const auto ends = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return text.empty() || text.ends_with('\n') ? ends : ends + 1;
}

void read_snippet(const Exercise& exercise, CheckedSnippet& snippet, Problems& problems) {
    auto text = read_file(exercise.folder / snippet.file, largest_source);
    if (const auto* error = std::get_if<FileError>(&text)) {
        problems.at(snippet.position, snippet.file.size(),
                    fmt::format("`{}`: {}", snippet.file, error->reason));
        return;
    }
    snippet.source = std::get<std::string>(std::move(text));
    for (const int line : snippet.error_lines) {
        if (static_cast<std::size_t>(line) <= lines_of(snippet.source)) continue;
        problems.at(snippet.position, snippet.file.size(),
                    fmt::format("`{}` has no line {}", snippet.file, line));
    }
}

}  // namespace

TypeCheck read_type_check(const Node& node, const Exercise& exercise, Problems& problems) {
    return TypeCheckReader(exercise, problems).read(node);
}

void read_type_check_files(Exercise& exercise, Problems& problems) {
    for (Case& single : exercise.cases) {
        auto* check = std::get_if<TypeCheck>(&single.action);
        if (check == nullptr) continue;
        for (CheckedSnippet& snippet : check->snippets) read_snippet(exercise, snippet, problems);
    }
}

}  // namespace kata::exercise
