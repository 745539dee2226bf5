#include "runner/exercise/tests_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "runner/exercise/case_reader.h"
#include "runner/exercise/files_reader.h"
#include "runner/exercise/limits.h"
#include "runner/exercise/names.h"
#include "runner/exercise/read_file.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 6> item_keys = {"file",   "case",   "hint",
                                                       "points", "limits", "reveal"};

/// "pops the oldest" for "mutants/pops_the_oldest.py".
std::string words_of(const std::string& file) {
    std::string words = std::filesystem::path(file).stem().string();
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

class TestsReader {
  public:
    TestsReader(const Node& root, Exercise& exercise, Problems& problems)
        : root_(root), exercise_(exercise), problems_(problems) {}

    void read() {
        read_subject();
        read_list("variants", false);
        read_list("mutants", true);
    }

  private:
    const Member* required(std::string_view key, std::string_view help) {
        const Member* member = find(root_, key);
        if (member == nullptr) {
            problems_.in_file(fmt::format("`{}` is missing", key), std::string(help));
        }
        return member;
    }

    void read_subject() {
        const Member* member =
            required("subject", "it names the file of the module that the tests are for");
        if (member == nullptr) return;
        const auto name = name_text_of(member->value, "`subject`", problems_);
        if (!name) return;
        if (!is_module_file(*name)) {
            problems_.at(
                member->value,
                fmt::format("`{}` is not the name of a Python module's file", printable(*name)),
                "letters, digits and `_`, then `.py`");
            return;
        }
        const auto& submit = exercise_.submit;
        if (std::find(submit.begin(), submit.end(), *name) != submit.end()) {
            problems_.at(member->value,
                         fmt::format("`{}` is what a learner submits", printable(*name)),
                         "`subject` is what their tests import");
            return;
        }
        exercise_.subject = TestedModule{*name, ""};
        Case single;
        single.position = member->value.position;
        single.title = "accepts: " + *name;
        single.action = TestRun{*name, "", false};
        exercise_.cases.push_back(std::move(single));
    }

    void read_list(std::string_view key, bool faulty) {
        const std::string what = fmt::format("`{}`", key);
        if (find(root_, "bundle") != nullptr && find(root_, key) == nullptr) return;
        const Member* member =
            required(key, faulty ? "faulty implementations that the tests must catch"
                                 : "other right implementations that the tests must accept");
        if (member == nullptr || !expect_list(member->value, what, problems_)) return;
        if (member->value.items.empty()) {
            problems_.at(member->value, fmt::format("{} names no file", what));
        }
        for (const Node& item : member->value.items) read_item(item, what, faulty);
    }

    /// A file's name, or a map for more.
    void read_item(const Node& item, const std::string& what, bool faulty) {
        Case single;
        single.hidden = true;
        single.position = item.position;
        const Node* file = &item;
        if (item.kind == Node::Kind::map) {
            check_keys(item, item_keys, fmt::format("an item of {}", what), problems_);
            const Member* named = find(item, "file");
            if (named == nullptr) {
                problems_.at(item.position, 1, fmt::format("an item of {} without `file`", what));
                return;
            }
            file = &named->value;
            read_modifiers(item, single);
        }
        const auto path = name_text_of(*file, fmt::format("an item of {}", what), problems_);
        if (!path) return;
        if (!is_inner_path(*path) || !path->ends_with(".py")) {
            problems_.at(
                *file,
                fmt::format("`{}` is not a Python file in the exercise's folder", printable(*path)),
                faulty ? "write `mutants/pops_the_oldest.py`" : "write `variants/linked.py`");
            return;
        }
        single.position = file->position;
        single.action = TestRun{*path, "", faulty};
        if (single.title.empty()) {
            single.title = (faulty ? "catches: " : "accepts: ") + words_of(*path);
        }
        add(std::move(single), *file);
    }

    void read_modifiers(const Node& item, Case& single) {
        if (const Member* member = find(item, "case")) {
            single.title = name_text_of(member->value, "`case`", problems_).value_or("");
        }
        if (const Member* member = find(item, "hint")) {
            single.feedback = text_of(member->value, "`hint`", problems_).value_or("");
        }
        if (const Member* member = find(item, "points")) {
            single.points = integer_of(member->value, "`points`", 0, 1000, problems_).value_or(1);
        }
        if (const Member* member = find(item, "limits")) {
            single.limits = read_limits(member->value, problems_);
        }
        if (const Member* member = find(item, "reveal")) {
            single.reveal = read_reveal(member->value, problems_);
        }
    }

    void add(Case single, const Node& file) {
        for (const Case& other : exercise_.cases) {
            const std::string& path = std::get<TestRun>(single.action).file;
            const std::string line = fmt::format("the other is in line {}", other.position.line);
            if (std::get<TestRun>(other.action).file == path) {
                problems_.at(file, fmt::format("`{}` is named twice", printable(path)), line);
            } else if (other.title == single.title) {
                problems_.at(file,
                             fmt::format("two cases have the title `{}`", printable(other.title)),
                             line + "; `case` gives a title");
            }
        }
        exercise_.cases.push_back(std::move(single));
    }

    const Node& root_;
    Exercise& exercise_;
    Problems& problems_;
};

}  // namespace

void read_test_cases(const Node& root, Exercise& exercise, Problems& problems) {
    TestsReader(root, exercise, problems).read();
}

void read_tested_modules(Exercise& exercise, Problems& problems) {
    for (Case& single : exercise.cases) {
        auto& run = std::get<TestRun>(single.action);
        auto text = read_file(exercise.folder / run.file, largest_source);
        if (const auto* error = std::get_if<FileError>(&text)) {
            problems.at(single.position, run.file.size(),
                        fmt::format("`{}`: {}", run.file, error->reason));
            continue;
        }
        run.source = std::get<std::string>(std::move(text));
        if (!single.hidden) exercise.subject->source = run.source;
    }
}

}  // namespace kata::exercise
