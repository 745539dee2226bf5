#include "runner/exercise/exercise_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <span>
#include <utility>

#include "runner/exercise/bundle_reader.h"
#include "runner/exercise/case_reader.h"
#include "runner/exercise/compare_reader.h"
#include "runner/exercise/equivalent_reader.h"
#include "runner/exercise/files_reader.h"
#include "runner/exercise/limits.h"
#include "runner/exercise/names.h"
#include "runner/exercise/nearest.h"
#include "runner/exercise/question_reader.h"
#include "runner/exercise/tests_reader.h"
#include "runner/exercise/wrong_reader.h"
#include "runner/exercise/yaml_faults.h"

namespace kata::exercise {
namespace {

constexpr std::array<std::string_view, 30> exercise_keys = {
    "format",    "id",          "title",     "guide",      "kind",   "submit",
    "entry",     "python",      "requires",  "difficulty", "tags",   "prerequisites",
    "statement", "explanation", "hints",     "limits",     "forbid", "compare",
    "examples",  "hidden",      "wrong",     "snippet",    "reveal", "subject",
    "variants",  "mutants",     "questions", "equivalent", "bundle", "ask"};
constexpr std::array<std::string_view, 6> kind_names = {"function", "class",   "program",
                                                        "fix",      "predict", "tests"};
constexpr std::array<std::string_view, 1> forbid_keys = {"names"};

using NameCheck = bool (*)(std::string_view);

/// Names that pass `check`; the others are reported as not being `expected`.
std::vector<std::string> checked_names(const Member& member, NameCheck check,
                                       std::string_view expected, Problems& problems) {
    const std::string what = fmt::format("`{}`", member.key);
    std::vector<std::string> names = names_of(member.value, what, problems);
    for (const Node& item : member.value.items) {
        const bool found = std::find(names.begin(), names.end(), item.text) != names.end();
        if (found && !check(item.text)) {
            problems.at(item, fmt::format("`{}` is not {}", printable(item.text), expected));
        }
    }
    return names;
}

/// Reads an exercise's root; one function for each key or few.
class ExerciseReader {
  public:
    ExerciseReader(const Node& root, Exercise& exercise, Problems& problems)
        : root_(root), exercise_(exercise), problems_(problems) {}

    std::optional<Kind> read_head() {
        if (const Member* member = required("title")) {
            exercise_.title = name_text_of(member->value, "`title`", problems_).value_or("");
        }
        if (const Member* member = find(root_, "guide")) {
            exercise_.guide = names_of(member->value, "`guide`", problems_);
        }
        if (const Member* member = find(root_, "difficulty")) {
            exercise_.difficulty =
                integer_of(member->value, "`difficulty`", 1, 5, problems_).value_or(1);
        }
        if (const Member* member = find(root_, "tags")) {
            exercise_.tags = names_of(member->value, "`tags`", problems_);
        }
        if (const Member* member = find(root_, "prerequisites")) {
            exercise_.prerequisites =
                checked_names(*member, is_slug, "a slug such as `binary-search`", problems_);
        }
        return read_kind();
    }

    /// A listing shows what it can: only the whole exercise has to have an id.
    void read_id_if_there() {
        const Member* member = find(root_, "id");
        if (member == nullptr || !is_uuid(member->value.text)) return;
        set_id(member->value.text);
    }

    void read_all() {
        if (!read_format()) return;
        check_keys(root_, std::span(exercise_keys), "an exercise", problems_);
        read_id();
        const std::optional<Kind> kind = read_head();
        read_texts();
        read_requirements();
        if (const Member* member = find(root_, "limits")) {
            exercise_.limits = read_limits(member->value, problems_);
        }
        if (const Member* member = find(root_, "reveal")) {
            exercise_.reveal = read_reveal(member->value, problems_).value_or(Reveal::full);
        }
        read_wrong();
        // What the other keys mean depends on the kind.
        if (!kind) return;
        exercise_.kind = *kind;
        read_submit();
        read_entry();
        read_forbid();
        read_equivalents();
        if (*kind == Kind::tests) {
            read_tests();
            return read_bundle();
        }
        for (const std::string_view key : {"subject", "variants", "mutants"}) {
            refuse(key, "it is for kind tests");
        }
        if (const Member* member = find(root_, "compare")) {
            exercise_.compare =
                read_comparison(member->value, *kind, problems_).value_or(Comparison());
        }
        if (*kind == Kind::predict) {
            read_snippet();
        } else {
            read_all_cases();
        }
        read_bundle();
    }

  private:
    const Member* required(std::string_view key) {
        const Member* member = find(root_, key);
        if (member == nullptr) problems_.in_file(fmt::format("`{}` is missing", key));
        return member;
    }

    void refuse(std::string_view key, std::string_view reason) {
        const Member* member = find(root_, key);
        if (member == nullptr) return;
        problems_.at_key(*member, fmt::format("kind {} has no `{}`", name_of(exercise_.kind), key),
                         std::string(reason));
    }

    /// Another format may mean anything: nothing else is looked at then.
    bool read_format() {
        const Member* member = find(root_, "format");
        if (member == nullptr) {
            problems_.in_file("`format` is missing", "this version of kata reads `format: 1`");
            return true;
        }
        const std::optional<int> format =
            integer_of(member->value, "`format`", 1, 1'000'000, problems_);
        if (!format) return true;
        exercise_.format = *format;
        if (*format == format_version) return true;
        problems_.at(member->value,
                     fmt::format("format {} is newer than this version of kata, which reads "
                                 "format {}",
                                 *format, format_version));
        return false;
    }

    void read_id() {
        const Member* member = required("id");
        if (member == nullptr) return;
        std::optional<std::string> id = name_text_of(member->value, "`id`", problems_);
        if (!id) return;
        if (!is_uuid(*id)) {
            problems_.at(member->value, fmt::format("`id` takes a UUID, not `{}`", printable(*id)),
                         "make one with `uuidgen`");
            return;
        }
        set_id(std::move(*id));
    }

    void set_id(std::string id) {
        std::transform(id.begin(), id.end(), id.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        exercise_.id = std::move(id);
    }

    std::optional<Kind> read_kind() {
        const Member* member = required("kind");
        if (member == nullptr) return std::nullopt;
        const std::optional<std::string> name = name_text_of(member->value, "`kind`", problems_);
        if (!name) return std::nullopt;
        const std::optional<Kind> kind = kind_from(*name);
        if (!kind) {
            problems_.at(member->value,
                         fmt::format("`{}` is not a kind; `kind` takes {}", printable(*name),
                                     one_of(kind_names)),
                         did_you_mean(*name, {kind_names.begin(), kind_names.end()}));
        }
        return kind;
    }

    void read_texts() {
        if (const Member* member = required("statement")) {
            exercise_.statement = text_of(member->value, "`statement`", problems_).value_or("");
        }
        if (const Member* member = find(root_, "explanation")) {
            exercise_.explanation = text_of(member->value, "`explanation`", problems_).value_or("");
        }
        if (const Member* member = find(root_, "ask")) {
            exercise_.ask = boolean_of(member->value, "`ask`", problems_).value_or(true);
        }
        const Member* hints = find(root_, "hints");
        if (hints == nullptr || !expect_list(hints->value, "`hints`", problems_)) return;
        for (const Node& item : hints->value.items) {
            exercise_.hints.push_back(text_of(item, "a hint", problems_).value_or(""));
        }
    }

    void read_requirements() {
        if (const Member* member = find(root_, "requires")) {
            exercise_.packages =
                checked_names(*member, is_package_name, "a package's import name", problems_);
        }
        const Member* member = find(root_, "python");
        if (member == nullptr) return;
        const std::optional<std::string> text = name_text_of(member->value, "`python`", problems_);
        if (!text) return;
        auto specifiers = VersionSpecifiers::parse(*text);
        if (auto* message = std::get_if<std::string>(&specifiers)) {
            problems_.at(member->value, fmt::format("`python`: {}", printable(*message)));
            return;
        }
        exercise_.python = std::get<VersionSpecifiers>(std::move(specifiers));
    }

    void read_submit() {
        const bool predict = exercise_.kind == Kind::predict;
        const Member* member = find(root_, "submit");
        if (member == nullptr) {
            set_default_submit();
            return;
        }
        exercise_.submit = names_of(member->value, "`submit`", problems_);
        if (member->value.kind != Node::Kind::sequence) return;
        if (member->value.items.empty()) problems_.at(member->value, "`submit` names no file");
        for (const Node& item : member->value.items) {
            if (item.kind != Node::Kind::text) continue;
            const bool plain = is_inner_path(item.text) && item.text.find('/') == std::string::npos;
            if (plain && (predict || is_module_file(item.text))) continue;
            problems_.at(item,
                         fmt::format("`{}` is not the name of {}", printable(item.text),
                                     predict ? "a file" : "a Python module's file"),
                         predict ? "`answer.txt`" : "letters, digits and `_`, then `.py`");
        }
        if (predict && exercise_.submit.size() > 1) {
            problems_.at(member->value, "kind predict takes one file");
        }
    }

    void set_default_submit() {
        if (exercise_.kind == Kind::predict) {
            exercise_.submit = {"answer.txt"};
            return;
        }
        std::string module = exercise_.slug;
        std::replace(module.begin(), module.end(), '-', '_');
        if (!is_identifier(module)) {
            problems_.in_file(
                fmt::format("the folder's name yields `{}.py`, which is no module's name", module),
                "name the file in `submit`");
        }
        exercise_.submit = {module + ".py"};
    }

    void read_entry() {
        const Kind kind = exercise_.kind;
        if (kind == Kind::tests) return refuse("entry", "tests are found by their names");
        if (kind == Kind::program || kind == Kind::predict) {
            refuse("entry",
                   kind == Kind::program ? "a program is run, not called" : "the answer is a text");
            return;
        }
        const Member* member = find(root_, "entry");
        if (member == nullptr) {
            problems_.in_file("`entry` is missing", "it lists the names that a submission defines");
            return;
        }
        exercise_.entry = checked_names(*member, is_identifier, "a Python name", problems_);
        for (const Node& item : member->value.items) {
            exercise_.entry_positions.push_back(item.position);
        }
        if (member->value.kind == Node::Kind::sequence && member->value.items.empty()) {
            problems_.at(member->value, "`entry` names nothing");
        }
    }

    void read_forbid() {
        if (exercise_.kind == Kind::predict) {
            refuse("forbid", "the answer is a text");
            return;
        }
        const Member* member = find(root_, "forbid");
        if (member == nullptr || !expect_map(member->value, "`forbid`", problems_)) return;
        check_keys(member->value, forbid_keys, "`forbid`", problems_);
        if (const Member* names = find(member->value, "names")) {
            exercise_.forbidden_names =
                checked_names(*names, is_name_pattern,
                              "a name such as `sorted`, `os.path` or `*.sort`", problems_);
        }
    }

    void read_equivalents() {
        const Kind kind = exercise_.kind;
        if (kind == Kind::predict) return refuse("equivalent", "a prediction has no mutants");
        if (kind == Kind::tests) return refuse("equivalent", "its `mutants` are its cases");
        const Member* member = find(root_, "equivalent");
        if (member != nullptr) read_equivalent_mutants(*member, problems_);
    }

    /// What is judged elsewhere is no case here; it is shown all the same.
    void read_bundle() {
        const Member* member = find(root_, "bundle");
        if (member == nullptr) return;
        const Bundle bundle = exercise::read_bundle(*member, exercise_, problems_);
        const auto is_judged_here = [&](const Case& one) {
            return std::find(bundle.examples.begin(), bundle.examples.end(), one.title) ==
                   bundle.examples.end();
        };
        auto& cases = exercise_.cases;
        const auto first = std::stable_partition(cases.begin(), cases.end(), is_judged_here);
        exercise_.elsewhere.emplace().hidden = static_cast<std::size_t>(bundle.hidden);
        std::move(first, cases.end(), std::back_inserter(exercise_.elsewhere->examples));
        cases.erase(first, cases.end());
    }

    void read_snippet() {
        if (const Member* member = required("snippet")) {
            exercise_.snippet = text_of(member->value, "`snippet`", problems_).value_or("");
        }
        if (const Member* member = find(root_, "questions")) {
            exercise_.questions = read_questions(member->value, problems_);
        }
        constexpr std::string_view reason = "the answer is what `snippet` prints";
        refuse("examples", reason);
        refuse("hidden", reason);
    }

    void read_tests() {
        for (const std::string_view key :
             {"examples", "hidden", "compare", "snippet", "questions"}) {
            refuse(key, "its cases are `subject`, `variants` and `mutants`");
        }
        read_test_cases(root_, exercise_, problems_);
    }

    void read_all_cases() {
        refuse("snippet", "it is for kind predict");
        refuse("questions", "it is for kind predict");
        const Member* examples = find(root_, "examples");
        const Member* hidden = find(root_, "hidden");
        if (examples == nullptr && hidden == nullptr) {
            problems_.in_file("no case: neither `examples` nor `hidden` is there");
        }
        if (examples != nullptr) read_cases(*examples, false, exercise_, problems_);
        if (hidden != nullptr) read_cases(*hidden, true, exercise_, problems_);
    }

    void read_wrong() {
        const Member* member = find(root_, "wrong");
        if (member != nullptr) exercise_.wrong = read_wrong_solutions(member->value, problems_);
    }

    const Node& root_;
    Exercise& exercise_;
    Problems& problems_;
};

}  // namespace

std::optional<Kind> read_head(const Node& root, Exercise& exercise, Problems& problems) {
    if (!expect_map(root, "an exercise", problems)) return std::nullopt;
    ExerciseReader reader(root, exercise, problems);
    reader.read_id_if_there();
    return reader.read_head();
}

void read_exercise(const Node& root, Exercise& exercise, Problems& problems) {
    if (!expect_map(root, "an exercise", problems)) return;
    ExerciseReader(root, exercise, problems).read_all();
}

}  // namespace kata::exercise
