#include "runner/exercise/loader.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/unit/exercise/exercise_folder.h"

using namespace kata::exercise;
using namespace kata::exercise::testing;
using namespace std::chrono_literals;

namespace {

std::string operator+(std::string_view a, std::string_view b) {
    return std::string(a).append(b);
}

/// An exercise's folder, `section/double-it`, complete but for its exercise.yaml.
class Folder : public TemporaryFolder {
  public:
    Folder() {
        write("section/double-it/starter.py", "");
        write("section/double-it/solution.py", "");
    }
    std::filesystem::path folder() const { return path() / "section" / "double-it"; }

    Exercise sound(std::string_view yaml) const {
        write("section/double-it/exercise.yaml", yaml);
        auto loaded = load(folder());
        if (auto* found = std::get_if<std::vector<Diagnostic>>(&loaded)) FAIL(render(*found));
        return std::get<Exercise>(std::move(loaded));
    }

    std::string faults(std::string_view yaml) const {
        write("section/double-it/exercise.yaml", yaml);
        auto loaded = load(folder());
        auto* found = std::get_if<std::vector<Diagnostic>>(&loaded);
        return found == nullptr ? "none" : render(*found);
    }
};

constexpr std::string_view examples = "examples: |\n  >>> double(2)\n  4\n";

}  // namespace

TEST_CASE("what is not written has its default") {
    const Folder folder;
    const Exercise exercise = folder.sound(function_head + examples);
    CHECK(exercise.slug == "double-it");
    CHECK(exercise.section == "section");
    CHECK(exercise.id == "6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d");
    CHECK(exercise.title == "Double");
    CHECK(exercise.kind == Kind::function);
    CHECK(exercise.submit == std::vector<std::string>{"double_it.py"});
    CHECK(exercise.entry == std::vector<std::string>{"double"});
    CHECK(exercise.difficulty == 1);
    CHECK(exercise.compare == Comparison());
    CHECK(exercise.reveal == Reveal::full);
    CHECK(exercise.python.text().empty());
    CHECK(exercise.explanation.empty());
    CHECK(exercise.starter.front().name == "double_it.py");
    CHECK(exercise.starter.front().path == folder.folder() / "starter.py");
    CHECK(exercise.solution.front().path == folder.folder() / "solution.py");
    REQUIRE(exercise.cases.size() == 1);
    const Case& single = exercise.cases.front();
    CHECK(single.title == "double(2)");
    CHECK_FALSE(single.hidden);
    CHECK(single.points == 1);
    CHECK(single.position == Position{8, 3});
    const auto& prompt = std::get<Session>(single.action).prompts.front();
    CHECK(prompt.source == "double(2)");
    CHECK(prompt.want == "4");
    CHECK(prompt.position == Position{8, 7});
}

TEST_CASE("every key is read") {
    const Folder folder;
    folder.write("section/double-it/accepted/b.py", "");
    folder.write("section/double-it/accepted/a.py", "");
    folder.write("section/double-it/accepted/__pycache__/a.pyc", "");
    folder.write("section/double-it/wrong/one.py", "");
    const Exercise exercise = folder.sound(function_head + R"(guide: ["1.4", 2.10]
submit: [numbers.py]
python: ">=3.8,<4"
requires: [numpy, os.path]
difficulty: 3
tags: [numbers]
prerequisites: [reverse-string]
explanation: |
  Because.
hints: [Try., Try again.]
limits: {cpu: 500ms, memory: 64MiB, processes: 2}
forbid: {names: [sorted, "*.sort"]}
compare: unordered
reveal: call
examples: |
  # two
  >>> double(2)
  4
hidden:
  - case: three
    session: |

      >>> x = 3

      >>> double(x)
      6
    compare: {approx: {rel: 1e-6, abs: 0.5}, strict: true}
    limits: {cpu: 2s, wall: 10s, output: 1KiB, files: 0B, open_files: 64, disk: 2MiB}
    feedback: Three is a number too.
    points: 0
    group: odd
    reveal: none
wrong:
  - {file: wrong/one.py, verdict: TLE, hint: Think.}
)");
    CHECK(exercise.guide == std::vector<std::string>{"1.4", "2.10"});
    CHECK(exercise.submit == std::vector<std::string>{"numbers.py"});
    CHECK(exercise.python.accepts({3, 8, 0}));
    CHECK_FALSE(exercise.python.accepts({3, 7, 0}));
    CHECK(exercise.packages == std::vector<std::string>{"numpy", "os.path"});
    CHECK(exercise.difficulty == 3);
    CHECK(exercise.prerequisites == std::vector<std::string>{"reverse-string"});
    CHECK(exercise.explanation == "Because.\n");
    CHECK(exercise.hints.size() == 2);
    CHECK(exercise.forbidden_names == std::vector<std::string>{"sorted", "*.sort"});
    CHECK(exercise.compare.value == ValueMode::unordered);
    CHECK(limits_of(exercise).cpu == 500ms);
    CHECK(limits_of(exercise).memory == 64 << 20);

    REQUIRE(exercise.cases.size() == 2);
    CHECK(reveal_of(exercise, exercise.cases[0]) == Reveal::full);
    CHECK(&comparison_of(exercise, exercise.cases[0]) == &exercise.compare);
    const Case& three = exercise.cases[1];
    CHECK(three.title == "three");
    CHECK(three.hidden);
    CHECK(three.feedback == "Three is a number too.");
    CHECK(three.points == 0);
    CHECK(three.group == "odd");
    CHECK(reveal_of(exercise, three) == Reveal::none);
    const Comparison& compare = comparison_of(exercise, three);
    CHECK(compare.value == ValueMode::approx);
    CHECK(compare.relative == 1e-6);
    CHECK(compare.absolute == 0.5);
    CHECK(compare.strict);
    const kata::sandbox::Limits limits = limits_of(exercise, &three);
    CHECK(limits.cpu == 2s);
    CHECK(limits.wall == 10s);
    CHECK(limits.memory == 64 << 20);
    CHECK(limits.output == 1024);
    CHECK(limits.processes == 2);
    CHECK(limits.file_size == 0);
    CHECK(limits.open_files == 64);
    CHECK(limits.disk == 2 << 20);
    const auto& prompts = std::get<Session>(three.action).prompts;
    REQUIRE(prompts.size() == 2);
    CHECK(prompts[0].position == Position{29, 11});
    CHECK(prompts[1].position == Position{31, 11});

    REQUIRE(exercise.accepted.size() == 2);
    CHECK(exercise.accepted[0].name == "accepted/a.py");
    CHECK(exercise.accepted[0].files.front().name == "numbers.py");
    REQUIRE(exercise.wrong.size() == 1);
    CHECK(exercise.wrong[0].verdict == Verdict::time_limit_exceeded);
    CHECK(exercise.wrong[0].hint == "Think.");
    CHECK(exercise.wrong[0].files.front().path == folder.folder() / "wrong/one.py");
}

TEST_CASE("a program's cases say what to run and what to expect") {
    const Folder folder;
    const Exercise exercise = folder.sound(program_head + R"(examples:
  - case: two words
    run: {args: [a, "b c", "", 010]}
    stdout: |
      a b c
hidden:
  - case: from a file
    run:
      stdin: "x\n"
      files: {data/in.txt: "1\n", empty.txt:}
      env: {LANG: C}
    stderr: ""
    exit: 2
    compare: exact
)");
    REQUIRE(exercise.cases.size() == 2);
    const auto& first = std::get<ProgramRun>(exercise.cases[0].action);
    CHECK(first.arguments == std::vector<std::string>{"a", "b c", "", "010"});
    CHECK(first.want_stdout == "a b c\n");
    CHECK_FALSE(first.want_stderr.has_value());
    CHECK(first.want_exit == 0);
    CHECK(comparison_of(exercise, exercise.cases[0]).text == TextMode::lines);
    const auto& second = std::get<ProgramRun>(exercise.cases[1].action);
    CHECK(second.input == "x\n");
    REQUIRE(second.files.size() == 2);
    CHECK(second.files[0].path == "data/in.txt");
    CHECK(second.files[0].text == "1\n");
    CHECK(second.files[1].text.empty());
    REQUIRE(second.environment.size() == 1);
    CHECK(second.environment[0].first == "LANG");
    CHECK(second.want_stderr == "");
    CHECK_FALSE(second.want_stdout.has_value());
    CHECK(second.want_exit == 2);
    CHECK(comparison_of(exercise, exercise.cases[1]).text == TextMode::exact);
    CHECK(exercise.cases[1].position == Position{12, 5});
}

TEST_CASE("kind tests has a case for each implementation: the subject, variants, mutants") {
    const Folder folder;
    folder.write("section/double-it/double.py", "def double(n): return 2 * n\n");
    folder.write("section/double-it/variants/by_adding.py", "def double(n): return n + n\n");
    folder.write("section/double-it/variants/lazy.py", "");
    folder.write("section/double-it/mutants/triples_it.py", "def double(n): return 3 * n\n");
    folder.write("section/double-it/mutants/squares.py", "");
    const Exercise exercise = folder.sound(
        "format: 1\nid: 6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d\ntitle: Test it\nkind: tests\n"
        "statement: Test it.\nsubmit: [test_double.py]\nsubject: double.py\n"
        "variants: [variants/by_adding.py, {file: variants/lazy.py, case: a lazy one, points: 3}]\n"
        "mutants:\n"
        "  - {file: mutants/triples_it.py, hint: Try two., limits: {cpu: 2s}, reveal: none}\n"
        "  - mutants/squares.py\n");
    REQUIRE(exercise.subject);
    CHECK(exercise.subject->name == "double.py");
    CHECK(exercise.subject->source == "def double(n): return 2 * n\n");
    REQUIRE(exercise.cases.size() == 5);
    std::string titles;
    for (const Case& single : exercise.cases) titles += single.title + "; ";
    CHECK(titles ==
          "accepts: double.py; accepts: by adding; a lazy one; catches: triples it; catches: "
          "squares; ");
    CHECK_FALSE(exercise.cases[0].hidden);
    CHECK(exercise.cases[1].hidden);
    CHECK(exercise.cases[2].points == 3);
    const auto& mutant = std::get<TestRun>(exercise.cases[3].action);
    CHECK(mutant.faulty);
    CHECK(mutant.file == "mutants/triples_it.py");
    CHECK(mutant.source == "def double(n): return 3 * n\n");
    CHECK(exercise.cases[3].feedback == "Try two.");
    CHECK(reveal_of(exercise, exercise.cases[3]) == Reveal::none);
    CHECK(limits_of(exercise, &exercise.cases[3]).cpu == 2s);
}

TEST_CASE("kind predict has a snippet, inline or in a file, and an answer") {
    const Folder folder;
    const std::string head =
        "format: 1\nid: 6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d\ntitle: Quiz\nkind: predict\n"
        "statement: What does it print?\n";
    CHECK(folder.faults(head + "snippet: print(1)\n").find("starter.txt: error: no such file") !=
          std::string::npos);
    folder.write("section/double-it/starter.txt", "");
    folder.write("section/double-it/wrong/zero.txt", "0");
    const std::string wrong = "wrong: [{file: wrong/zero.txt, verdict: WA}]\n";
    const Exercise exercise = folder.sound(head + wrong + "snippet: |\n  print(1)\n");
    CHECK(exercise.snippet == "print(1)\n");
    CHECK(exercise.submit == std::vector<std::string>{"answer.txt"});
    CHECK(exercise.cases.empty());
    CHECK(exercise.solution.empty());
    CHECK(exercise.starter.front().path.filename() == "starter.txt");

    folder.write("section/double-it/snippet.py", "print(2)\n");
    CHECK(folder.sound(head + wrong + "snippet: snippet.py\n").snippet == "print(2)\n");
    CHECK(folder.faults(head + wrong + "snippet: missing.py\n")
              .find("error: `missing.py`: no such file") != std::string::npos);
}

TEST_CASE("kind predict can ask for parts of what happens") {
    const Folder folder;
    folder.write("section/double-it/starter.txt", "");
    const Exercise exercise = folder.sound(
        "format: 1\nid: 6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d\ntitle: Quiz\nkind: predict\n"
        "statement: What happens?\n"
        "snippet: |\n  x = [1]\n  print(x)\n"
        "questions:\n"
        "  - ask: What does it print?\n"
        "    line: 1\n"
        "    feedback: Look at `x`.\n"
        "  - ask: |\n      What is `x[0]`\n      in the end?\n"
        "    value: x[0]\n"
        "    points: 3\n");
    REQUIRE(exercise.questions.size() == 2);
    CHECK(exercise.questions[0].ask == "What does it print?");
    CHECK(exercise.questions[0].line == 1);
    CHECK(exercise.questions[0].feedback == "Look at `x`.");
    CHECK(exercise.questions[0].points == 1);
    CHECK(exercise.questions[1].line == 0);
    CHECK(exercise.questions[1].value == "x[0]");
    CHECK(exercise.questions[1].points == 3);
    CHECK(exercise.questions[1].position == Position{16, 12});
}

TEST_CASE("several files are submitted from folders") {
    const Folder folder;
    const std::string yaml = function_head + examples +
                             "submit: [a.py, b.py]\nwrong: [{file: wrong/one, verdict: WA}]\n";
    CHECK(folder.faults(yaml).find("starter/a.py: error: no such file") != std::string::npos);
    for (const auto* place : {"starter", "solution", "wrong/one", "accepted/two"}) {
        for (const auto* name : {"a.py", "b.py"}) {
            folder.write(std::filesystem::path("section/double-it") / place / name, "");
        }
    }
    const Exercise exercise = folder.sound(yaml);
    REQUIRE(exercise.starter.size() == 2);
    CHECK(exercise.starter[1].name == "b.py");
    CHECK(exercise.starter[1].path == folder.folder() / "starter/b.py");
    CHECK(exercise.wrong[0].files[0].path == folder.folder() / "wrong/one/a.py");
    REQUIRE(exercise.accepted.size() == 1);
    CHECK(exercise.accepted[0].files[1].path == folder.folder() / "accepted/two/b.py");
}

TEST_CASE("an exercise is named by its folder, its file, or a dot") {
    const Folder folder;
    folder.sound(function_head + examples);
    auto by_file = load(folder.folder() / "exercise.yaml");
    REQUIRE(std::holds_alternative<Exercise>(by_file));
    CHECK(std::get<Exercise>(by_file).slug == "double-it");

    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.folder());
    auto by_dot = load(".");
    auto by_bare_name = load("exercise.yaml");
    std::filesystem::current_path(before);
    REQUIRE(std::holds_alternative<Exercise>(by_dot));
    CHECK(std::get<Exercise>(by_dot).slug == "double-it");
    CHECK(std::get<Exercise>(by_dot).section == "section");
    REQUIRE(std::holds_alternative<Exercise>(by_bare_name));
    CHECK(std::get<Exercise>(by_bare_name).file == "exercise.yaml");
}

TEST_CASE("what is no regular file of a fair size is refused at once") {
    const Folder folder;
    const auto reason = [&folder] {
        auto loaded = load(folder.folder());
        return render(std::get<std::vector<Diagnostic>>(loaded));
    };
    const std::string name = (folder.folder() / "exercise.yaml").string();
    CHECK(reason() == name + ": error: no such file\n");

    REQUIRE(::mkfifo(name.c_str(), 0600) == 0);
    CHECK(reason() == name + ": error: is not a regular file\n");
    std::filesystem::remove(name);

    std::filesystem::create_directory(name);
    CHECK(reason() == name + ": error: is a folder, not a file\n");
    std::filesystem::remove(name);

    folder.write("section/double-it/exercise.yaml", "");
    std::filesystem::resize_file(name, 5'000'000);
    CHECK(reason() == name + ": error: has 5000000 bytes; at most 1048576 are read\n");

    std::filesystem::resize_file(folder.folder() / "solution.py", 2'000'000);
    CHECK(folder.faults(function_head + examples)
              .find("solution.py: error: has 2000000 bytes; at most 1048576 are read (the "
                    "reference solution)") != std::string::npos);
}

TEST_CASE("sizes of a growth are written out") {
    const Folder folder;
    const auto sizes = [&](const std::string& list) {
        const std::string text =
            function_head + std::string("hidden:\n  - case: cost\n") + "    growth: {n: " + list +
            ", calls: 4_096 / n, at_most: O(n)}\n" + "    session: |\n      >>> double(n)\n";
        const Exercise exercise = folder.sound(text);
        std::vector<std::int64_t> found;
        for (const InputSize& size : exercise.cases[0].growth->sizes) found.push_back(size.n);
        return found;
    };
    using Sizes = std::vector<std::int64_t>;
    CHECK(sizes("[1_000, …, 8_000]") == Sizes{1000, 2000, 4000, 8000});
    CHECK(sizes("[1000, ..., 4000]") == Sizes{1000, 2000, 4000});
    CHECK(sizes("[8, 32, …, 512]") == Sizes{8, 32, 128, 512});
    CHECK(sizes("[10, 12, …, 16]") == Sizes{10, 12, 14, 16});
    CHECK(sizes("[5, 6, 70]") == Sizes{5, 6, 70});
}

TEST_CASE("what growth binds") {
    const Folder folder;
    const Exercise exercise = folder.sound(
        function_head + std::string("hidden:\n  - case: cost\n    growth: {n: [8, …, 32], m: 5, ") +
        "calls: 100 / n, at_most: O(n*m), memory: O(1)}\n    session: |\n      >>> double(n)\n");
    const Growth& growth = *exercise.cases[0].growth;
    CHECK(growth.time->text == "O(n*m)");
    CHECK(growth.memory->text == "O(1)");
    CHECK(growth.names.size() == 3);
    const InputSize& largest = growth.sizes.back();
    CHECK(growth.value("n", largest) == 32);
    CHECK(growth.value("m", largest) == 5);
    CHECK(growth.value("calls", largest) == 3);
}

TEST_CASE("a case's given values, its checker and what must not change") {
    const Folder folder;
    folder.write("section/double-it/oracle.py", "");
    folder.write("section/double-it/fixtures.py", "");
    const Exercise exercise = folder.sound(std::string(function_head) +
                                           "hidden:\n"
                                           "  - case: one\n"
                                           "    given:\n"
                                           "      xs: squares(3)\n"
                                           "      ys: '[xs[0]]'\n"
                                           "    check: fits\n"
                                           "    unchanged: [ys]\n"
                                           "    session: |\n"
                                           "      >>> double(xs)\n");
    REQUIRE(exercise.cases.size() == 1);
    const Case& one = exercise.cases[0];
    REQUIRE(one.given.size() == 2);
    CHECK(one.given[0].name == "xs");
    CHECK(one.given[0].source == "squares(3)");
    CHECK(one.given[0].in_place);
    CHECK(one.given[0].position == Position{10, 11});
    CHECK(one.given[1].source == "[xs[0]]");
    CHECK_FALSE(one.given[1].in_place);
    CHECK(one.checker.name == "fits");
    CHECK(one.unchanged == std::vector<std::string>{"ys"});
    CHECK(exercise.oracle->name == "oracle.py");
    CHECK(exercise.fixtures->name == "fixtures.py");
}
