#include "runner/instructor/blueprint.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

#include <fmt/format.h>

#include "runner/instructor/yaml_text.h"

namespace kata::instructor {

namespace {

using exercise::Kind;

constexpr std::string_view head = R"(format: 1
id: @id@
title: @title@
# guide: ["1.4"]          # questions of the interview guide; kata list --coverage shows them
kind: @kind@
@entry@difficulty: 1
# tags: [searching]
# prerequisites: [reverse-string]

statement: |
  TODO: @about@ Say what is asked, so that it can be understood without the examples.

hints:
  - "TODO: a nudge; then, one by one, further hints down to the decisive step"

explanation: |
  TODO: why the solution works, what it costs, what else one could do.

)";

constexpr std::string_view session_cases = R"(examples: |
@examples@

hidden:
  - case: "TODO: what a learner who fails here has missed, without telling the input"
    session: |
@hidden@
    feedback: "TODO: what to think about"

wrong:
  - file: wrong/@wrong@.py
    verdict: WA
    hint: "TODO: the sentence that would have helped"
)";

constexpr std::string_view program_cases = R"(examples:
  - case: "TODO: what this run shows"
    run: {args: [Ada]}
    stdout: "Hello, Ada!\n"
  - case: "TODO: what the second one shows"
    run: {stdin: "Bob\n"}
    stdout: "Hello, Bob!\n"

hidden:
  - case: "TODO: what a learner who fails here has missed, without telling the input"
    run: {args: [Ada, Bob]}
    stdout: "Hello, Ada!\nHello, Bob!\n"
    feedback: "TODO: what to think about"

wrong:
  - file: wrong/first_name_only.py
    verdict: WA
    hint: "TODO: the sentence that would have helped"
)";

constexpr std::string_view predict_cases = R"(snippet: snippet.py
# questions:              # in place of all that it prints
#   - {ask: What does it print?, line: 1}

wrong:
  - file: wrong/one_list_each.txt
    verdict: WA
    hint: "TODO: the sentence that would have helped"
)";

constexpr std::string_view tests_cases = R"(submit: [test_@name@.py]
subject: @name@.py
variants:
  - variants/by_hand.py
mutants:
  - file: mutants/forgets_the_last.py
    case: "TODO: what is broken, in a few words"
    hint: "TODO: what a test should look at"

wrong:
  - file: wrong/one_item_only.py
    verdict: WA
    hint: "TODO: the sentence that would have helped"
)";

constexpr std::string_view double_function = R"(def @name@(number):
    """TODO: what it does."""
    return 2 * number
)";

constexpr std::string_view class_solution = R"(class @Class@:
    """TODO: what it is."""

    def __init__(self):
        self.count = 0

    def add(self, number):
        """TODO: what it does."""
        self.count += number
        return self.count
)";

constexpr std::string_view program_solution = R"(import sys

names = sys.argv[1:] or [line.strip() for line in sys.stdin]
for name in names:
    print(f"Hello, {name}!")
)";

constexpr std::string_view total_subject = R"(def @name@(numbers):
    """The sum of the numbers."""
    return sum(numbers)
)";

constexpr std::string_view tests_solution = R"(from @name@ import @name@


def test_several_numbers():
    assert @name@([1, 2, 3]) == 6


def test_no_numbers():
    assert @name@([]) == 0
)";

std::string replaced(std::string text, const std::string& mark, const std::string& value) {
    for (std::size_t at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + value.size())) {
        text.replace(at, mark.size(), value);
    }
    return text;
}

std::string module_of(const std::string& slug) {
    std::string name = slug;
    std::replace(name.begin(), name.end(), '-', '_');
    return std::isdigit(static_cast<unsigned char>(name.front())) != 0 ? "kata_" + name : name;
}

std::string class_of(const std::string& slug) {
    std::string name;
    bool first = true;
    for (const char byte : slug) {
        if (byte != '-') {
            name +=
                first ? static_cast<char>(std::toupper(static_cast<unsigned char>(byte))) : byte;
        }
        first = byte == '-';
    }
    return std::isdigit(static_cast<unsigned char>(name.front())) != 0 ? "Kata" + name : name;
}

/// Fills what every text may mention.
std::string filled(const Blueprint& blueprint, std::string_view text) {
    std::string out = replaced(std::string(text), "@name@", module_of(blueprint.slug));
    out = replaced(std::move(out), "@Class@", class_of(blueprint.slug));
    out = replaced(std::move(out), "@id@", blueprint.id);
    out = replaced(std::move(out), "@title@", yaml_scalar(blueprint.title));
    return replaced(std::move(out), "@kind@", std::string(exercise::name_of(blueprint.kind)));
}

std::string head_of(const Blueprint& blueprint, const std::vector<std::string>& entry,
                    const std::string& about) {
    std::string text = filled(blueprint, head);
    text = replaced(std::move(text), "@entry@",
                    entry.empty() ? "" : fmt::format("entry: [{}]\n", fmt::join(entry, ", ")));
    const std::string said = about.empty() || about.ends_with('.') ? about : about + ".";
    return replaced(std::move(text), "TODO: @about@ ",
                    said.empty() ? "TODO: " : "TODO: " + said + " ");
}

/// A prompt and what it shows, and the prompts of one case.
using Line = std::pair<std::string, std::string>;
using Dialogue = std::vector<Line>;

std::string text_of(const Dialogue& dialogue, std::size_t indentation) {
    std::string text;
    for (const Line& line : dialogue) {
        text += indented(as_prompt(line.first), indentation) + indented(line.second, indentation);
    }
    return text;
}

/// All but the last are examples; the last one is hidden.
std::string sessions_of(const std::vector<Dialogue>& dialogues, const std::string& wrong) {
    std::string shown;
    for (std::size_t index = 0; index + 1 < dialogues.size(); ++index) {
        if (index > 0) shown += "\n";
        shown += fmt::format("  # TODO: what example {} shows\n", index + 1) +
                 text_of(dialogues[index], 2);
    }
    std::string text = replaced(std::string(session_cases), "@examples@\n", shown);
    text = replaced(std::move(text), "@hidden@\n", text_of(dialogues.back(), 6));
    return replaced(std::move(text), "@wrong@", wrong);
}

std::vector<NewFile> class_files(const Blueprint& blueprint) {
    const std::string name = class_of(blueprint.slug);
    const Line make = {"counter = " + name + "()", ""};
    const std::string solution = filled(blueprint, class_solution);
    return {{"exercise.yaml",
             head_of(blueprint, {name}, "") +
                 sessions_of({{make, {"counter.add(2)", "2"}},
                              {make, {"counter.add(2)", "2"}, {"counter.add(3)", "5"}},
                              {make, {"counter.add(4)", "4"}, {"counter.add(-4)", "0"}}},
                             "forgets_the_rest")},
            {"starter.py", replaced(solution, "self.count += number\n        return self.count",
                                    "raise NotImplementedError")},
            {"solution.py", solution},
            {"wrong/forgets_the_rest.py",
             replaced(solution, "self.count += number", "self.count = number")}};
}

std::vector<NewFile> function_files(const Blueprint& blueprint) {
    const std::string name = module_of(blueprint.slug);
    const std::string solution = filled(blueprint, double_function);
    const bool fix = blueprint.kind == Kind::fix;
    return {
        {"exercise.yaml",
         head_of(blueprint, {name}, "") +
             sessions_of({{{name + "(3)", "6"}}, {{name + "(0)", "0"}}, {{name + "(-1)", "-2"}}},
                         "squares")},
        {"starter.py", replaced(solution, "return 2 * number",
                                fix ? "return number + 2" : "raise NotImplementedError")},
        {"solution.py", solution},
        {"wrong/squares.py", replaced(solution, "2 * number", "number * number")}};
}

constexpr std::string_view program_starter = "# TODO: what a learner begins with\n";

std::vector<NewFile> program_files(const Blueprint& blueprint) {
    return {{"exercise.yaml", head_of(blueprint, {}, "") + std::string(program_cases)},
            {"starter.py", std::string(program_starter)},
            {"solution.py", std::string(program_solution)},
            {"wrong/first_name_only.py", replaced(std::string(program_solution),
                                                  "for name in names:", "for name in names[:1]:")}};
}

std::vector<NewFile> predict_files(const Blueprint& blueprint) {
    return {{"exercise.yaml", head_of(blueprint, {}, "") + std::string(predict_cases)},
            {"snippet.py", "rows = [[]] * 2\nrows[0].append(1)\nprint(rows)\n"},
            {"starter.txt", "# What does the program print? One line for each.\n"},
            {"wrong/one_list_each.txt", "[[1], []]\n"}};
}

std::vector<NewFile> tests_files(const Blueprint& blueprint) {
    const std::string tests = filled(blueprint, tests_solution);
    const std::string subject = filled(blueprint, total_subject);
    const std::string name = module_of(blueprint.slug);
    return {
        {"exercise.yaml", head_of(blueprint, {}, "") + filled(blueprint, tests_cases)},
        {name + ".py", subject},
        {"variants/by_hand.py",
         replaced(subject, "return sum(numbers)",
                  "total = 0\n    for number in numbers:\n        total += number\n    return "
                  "total")},
        {"mutants/forgets_the_last.py", replaced(subject, "sum(numbers)", "sum(numbers[:-1])")},
        {"starter.py", "from @name@ import @name@\n\n# TODO: what a learner begins with\n"},
        {"solution.py", tests},
        {"wrong/one_item_only.py",
         fmt::format("from {0} import {0}\n\n\ndef test_no_numbers():\n    assert {0}([]) == 0\n",
                     name)}};
}

/// `{args: ["Ada"], stdin: "7\n"}`
std::string run_text(const ProgramExample& run) {
    std::vector<std::string> parts;
    if (!run.arguments.empty()) {
        std::vector<std::string> quoted;
        for (const std::string& one : run.arguments) quoted.push_back(yaml_quoted(one));
        parts.push_back(fmt::format("args: [{}]", fmt::join(quoted, ", ")));
    }
    if (!run.input.empty()) parts.push_back("stdin: " + yaml_quoted(run.input));
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

std::string run_case(const std::string& title, const ProgramExample& run) {
    return fmt::format("  - case: \"TODO: {}\"\n    run: {}\n    stdout: {}\n", title,
                       run_text(run), yaml_quoted(run.output));
}

/// All runs but the last are examples; the last one is hidden, unless it stands alone.
std::string runs_text(const std::vector<ProgramExample>& runs) {
    const std::size_t shown = std::max<std::size_t>(runs.size() - 1, 1);
    std::string text = "examples:\n";
    for (std::size_t index = 0; index < shown; ++index) {
        text += run_case(fmt::format("what example {} shows", index + 1), runs[index]);
    }
    if (shown == runs.size()) return text;
    return text + "\nhidden:\n" +
           run_case("what a learner who fails here has missed, without telling the input",
                    runs.back()) +
           "    feedback: \"TODO: what to think about\"\n";
}

std::vector<NewFile> program_files_from(const Blueprint& blueprint, const std::string& solution,
                                        const Outline& outline) {
    return {{"exercise.yaml", head_of(blueprint, {}, outline.about) + runs_text(outline.runs)},
            {"starter.py", std::string(program_starter)},
            {"solution.py", solution}};
}

/// A case for each call of a function; a class keeps its prompts together. Without any, the kata
/// begins by asking whether its names are there.
std::vector<Dialogue> dialogues_of(const Outline& outline) {
    std::vector<Dialogue> dialogues;
    if (outline.kind == Kind::class_ && !outline.examples.empty()) {
        dialogues.push_back(outline.examples);
    } else {
        for (const Line& example : outline.examples) dialogues.push_back({example});
    }
    if (dialogues.empty()) {
        dialogues.push_back({{fmt::format("callable({})", outline.entry.front()), "True"}});
    }
    return dialogues;
}

std::vector<NewFile> files_from(const Blueprint& blueprint, const std::string& solution,
                                const Outline& outline) {
    if (blueprint.kind == Kind::program) return program_files_from(blueprint, solution, outline);
    std::vector<Dialogue> dialogues = dialogues_of(outline);
    // One that stands alone is an example: nothing is hidden then.
    const bool alone = dialogues.size() == 1;
    if (alone) dialogues.emplace_back();
    std::string cases = sessions_of(dialogues, "");
    cases.resize(std::min(cases.size(), cases.find(alone ? "\nhidden:" : "\nwrong:")));
    const bool fix = blueprint.kind == Kind::fix;
    const std::string remark = fix ? "# TODO: the faulty version that is to be mended\n" : "";
    return {{"exercise.yaml", head_of(blueprint, outline.entry, outline.about) + cases},
            {"starter.py", remark + outline.starter},
            {"solution.py", solution}};
}

}  // namespace

std::vector<NewFile> files_of(const Blueprint& blueprint) {
    std::vector<NewFile> files;
    if (blueprint.from) {
        files = files_from(blueprint, blueprint.from->first, blueprint.from->second);
    } else if (blueprint.kind == Kind::program) {
        files = program_files(blueprint);
    } else if (blueprint.kind == Kind::predict) {
        files = predict_files(blueprint);
    } else if (blueprint.kind == Kind::tests) {
        files = tests_files(blueprint);
    } else if (blueprint.kind == Kind::class_) {
        files = class_files(blueprint);
    } else {
        files = function_files(blueprint);
    }
    for (NewFile& file : files) {
        if (file.path != "solution.py") file.text = filled(blueprint, file.text);
    }
    // The file that is handed in bears the kata's name, which has to be a module's.
    const bool digit = std::isdigit(static_cast<unsigned char>(blueprint.slug.front())) != 0;
    if (digit && blueprint.kind != Kind::predict && blueprint.kind != Kind::tests) {
        files[0].text =
            replaced(std::move(files[0].text), "difficulty: 1\n",
                     fmt::format("submit: [{}.py]\ndifficulty: 1\n", module_of(blueprint.slug)));
    }
    return files;
}

std::string make_uuid() {
    std::array<unsigned char, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw std::runtime_error("getrandom failed");
    }
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
    std::string text;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        if (index == 4 || index == 6 || index == 8 || index == 10) text += '-';
        text += fmt::format("{:02x}", bytes[index]);
    }
    return text;
}

std::string title_from(std::string_view slug) {
    std::string title(slug);
    std::replace(title.begin(), title.end(), '-', ' ');
    if (!title.empty()) {
        title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    }
    return title;
}

}  // namespace kata::instructor
