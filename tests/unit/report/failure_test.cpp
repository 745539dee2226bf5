#include "runner/report/failure.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/unit/report/sample.h"

using namespace kata;
using report::Detail;
using report::failure;

namespace {

const report::Style plain{false, true, 60};

judge::ExceptionReport exception_at(int line, const char* source, int column, int end) {
    judge::ExceptionReport exception;
    exception.type = "IndexError";
    exception.message = "list index out of range";
    judge::Frame frame;
    frame.file = "find.py";
    frame.line = line;
    frame.function = "find";
    frame.column = column;
    frame.end_column = end;
    frame.source = source;
    exception.frames.push_back(frame);
    return exception;
}

}  // namespace

TEST_CASE("a wrong answer: the call, both values, where they differ, what it took") {
    CHECK(failure(plain, sample::wrong("both ends"), Detail::brief) ==
          "✗ both ends: wrong answer\n"
          "\n"
          "    >>> find([1, 3], 3)\n"
          "\n"
          "    expected  [0, 1]\n"
          "    got       [0, 2]\n"
          "                  ^\n"
          "\n"
          "    At [1]: expected 1, got 2\n"
          "\n"
          "    2 ms (1.5 ms CPU), 8 MiB\n");
}

TEST_CASE("an exception: what was expected, what was raised, and the line underlined") {
    judge::CaseJudgement one = sample::wrong("empty");
    one.verdict = judge::Verdict::runtime_error;
    one.checks[0].verdict = judge::Verdict::runtime_error;
    one.checks[0].difference.reset();
    one.checks[0].exception = exception_at(7, "    if items[middle] == x:", 8, 21);
    one.out.bytes = "looking\n";
    CHECK(failure(plain, one, Detail::brief) ==
          "✗ empty: runtime error\n"
          "\n"
          "    >>> find([1, 3], 3)\n"
          "\n"
          "    expected  [0, 1]\n"
          "    raised    IndexError: list index out of range\n"
          "\n"
          "    find.py, line 7, in find\n"
          "      if items[middle] == x:\n"
          "         ^^^^^^^^^^^^^\n"
          "\n"
          "    It printed:\n"
          "    │ looking\n"
          "\n"
          "    2 ms (1.5 ms CPU), 8 MiB\n");
}

TEST_CASE("the calls before the failing one are shown, without their results") {
    judge::CaseJudgement one = sample::wrong("pop");
    judge::Check before;
    before.action = "def f():\n    pass";
    before.got = "secret";
    one.checks.insert(one.checks.begin(), before);
    const std::string text = failure(plain, one, Detail::brief);
    CHECK(text.find("    >>> def f():\n    ...     pass\n    >>> find([1, 3], 3)\n") !=
          std::string::npos);
    CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("a limit says where it struck") {
    judge::CaseJudgement one = sample::accepted("endless");
    one.verdict = judge::Verdict::time_limit_exceeded;
    one.message = "It was stopped after 1 s of CPU time.";
    one.stopped_at = exception_at(3, "while True:", 0, 0).frames;
    const std::string text = failure(plain, one, Detail::brief);
    CHECK(
        text.find("✗ endless: time limit exceeded\n\n    It was stopped after 1 s of CPU time.\n\n"
                  "    It was here:\n    find.py, line 3, in find\n      while True:\n\n") == 0);
}

TEST_CASE("the values where it was raised stand below the line") {
    judge::CaseJudgement one = sample::wrong("empty");
    one.checks[0].difference.reset();
    one.checks[0].exception = exception_at(7, "return items[middle]", 0, 0);
    one.checks[0].exception->locals = {{"items", "[1, 3]"}, {"middle", "2"}};
    one.checks[0].hint = judge::Hint{judge::HintKind::exception, "The list has two items.", {}};
    const std::string text = failure(plain, one, Detail::brief);
    CHECK(text.find("    find.py, line 7, in find\n"
                    "      return items[middle]\n"
                    "      items = [1, 3]\n"
                    "      middle = 2\n"
                    "\n"
                    "    The list has two items.\n") != std::string::npos);
}

TEST_CASE("all places where a value differs, up to a number of them") {
    judge::CaseJudgement one = sample::wrong("both ends");
    judge::Difference& difference = *one.checks[0].difference;
    using Kind = judge::Change::Kind;
    difference.changes = {{Kind::other, "[0]", "1", "2"},
                          {Kind::missing, "['a']", "3", ""},
                          {Kind::extra, "", "", "4"}};
    difference.more = 7;
    CHECK(failure(plain, one, Detail::brief)
              .find("\n    [0]  expected 1, got 2\n"
                    "    ['a']  3 is missing\n"
                    "    4 is not expected\n"
                    "    … and 7 more places\n") != std::string::npos);
}

TEST_CASE("how far floats are from those that are due") {
    judge::CaseJudgement one = sample::wrong("mean");
    judge::Difference& difference = *one.checks[0].difference;
    using Kind = judge::Change::Kind;
    difference = {"", "another value", "3.5", "3.25", false, {}};
    difference.changes = {{Kind::other, "", "3.5", "3.25", "0.25 too small"}};
    CHECK(failure(plain, one, Detail::brief).find("\n    It is 0.25 too small.\n") !=
          std::string::npos);
    difference.path = difference.changes[0].path = "['mean']";
    CHECK(failure(plain, one, Detail::brief)
              .find("\n    At ['mean']: expected 3.5, got 3.25, 0.25 too small\n") !=
          std::string::npos);
    difference.changes.push_back({Kind::other, "['sum']", "1.0", "2.5", "1.5 too large"});
    CHECK(failure(plain, one, Detail::brief)
              .find("\n    ['mean']  expected 3.5, got 3.25, 0.25 too small\n"
                    "    ['sum']  expected 1.0, got 2.5, 1.5 too large\n") != std::string::npos);
}

TEST_CASE("a hint that says what differs stands in its place") {
    judge::CaseJudgement one = sample::wrong("both ends");
    one.checks[0].hint = judge::Hint{judge::HintKind::order, "Another order.", {}};
    const std::string text = failure(plain, one, Detail::brief);
    CHECK(text.find("At [1]") == std::string::npos);
    CHECK(text.find("\n\n    Another order.\n\n") != std::string::npos);
}

TEST_CASE("a hint is readable in ASCII") {
    judge::CaseJudgement one = sample::wrong("both ends");
    one.checks[0].hint = judge::Hint{judge::HintKind::order, "`list(…)` makes one.", {}};
    CHECK(failure({false, false, 60}, one, Detail::brief).find("`list(...)` makes one.") !=
          std::string::npos);
}

TEST_CASE("a hint shows the lines that it speaks of") {
    judge::CaseJudgement one = sample::wrong("both ends");
    one.checks[0].hint = judge::Hint{judge::HintKind::returned_none, "It returned None.",
                                     exception_at(3, "    if x:", 0, 0).frames};
    CHECK(failure(plain, one, Detail::brief)
              .find("    It returned None.\n    find.py, line 3, in find\n      if x:\n") !=
          std::string::npos);
}

TEST_CASE("a limit says how often a line was found running, and where other threads were") {
    judge::CaseJudgement one = sample::accepted("endless");
    one.verdict = judge::Verdict::time_limit_exceeded;
    one.stopped_at = exception_at(3, "while True:", 0, 0).frames;
    one.other_threads = {{exception_at(9, "lock.acquire()", 0, 0).frames}};
    judge::Frame other;
    other.line = 4;
    one.samples = {{one.stopped_at[0], 6, 8}, {other, 2, 8}};
    CHECK(failure(plain, one, Detail::brief)
              .find("    It was here:\n    find.py, line 3, in find\n      while True:\n"
                    "    Of 8 looks before that, 6 found it on line 3 and 2 on\n    line 4.\n"
                    "    Another thread was here:\n    find.py, line 9, in find\n"
                    "      lock.acquire()\n") != std::string::npos);
}

TEST_CASE("at 40 columns in ASCII no line is longer") {
    judge::CaseJudgement one = sample::wrong("both ends");
    one.checks[0].expected = std::string(100, '1');
    one.checks[0].got = std::string(99, '1') + "2";
    one.checks[0].difference->changes = {
        {judge::Change::Kind::other, "['a very long key that needs a line']", "1", "2"},
        {judge::Change::Kind::missing, "[1]", "3", ""}};
    one.checks[0].hint =
        judge::Hint{judge::HintKind::off_by_one, "A sentence that is longer than the line.", {}};
    const std::string text = failure({false, false, 40}, one, Detail::brief);
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = text.find('\n', start);
        CHECK(end - start <= 40);
        start = end + 1;
    }
}

TEST_CASE("of a deep traceback the innermost calls are shown") {
    judge::CaseJudgement one = sample::wrong("deep");
    one.checks[0].exception = exception_at(1, "f()", 0, 0);
    auto& frames = one.checks[0].exception->frames;
    for (int line = 2; line <= 9; ++line) {
        frames.push_back(frames[0]);
        frames.back().line = line;
    }
    const std::string brief = failure(plain, one, Detail::brief);
    CHECK(brief.find("… 5 more calls above") != std::string::npos);
    CHECK(brief.find("line 5,") == std::string::npos);
    CHECK(brief.find("line 6,") != std::string::npos);
    CHECK(failure(plain, one, Detail::verbose).find("line 1,") != std::string::npos);
}

TEST_CASE("no text of a submission reaches the terminal raw") {
    judge::CaseJudgement one = sample::wrong("\x1b[1mtitle");
    judge::Check& check = one.checks[0];
    check.got = "\x1b[2J";
    check.difference = judge::Difference{"['\x1b']", "\x07", "\x1b", "\x9b"};
    check.exception = exception_at(1, "x = '\x1b[31m'", 1, 2);
    check.exception->type = "Bad\x1b";
    check.exception->message = "\x1b]0;owned\x07";
    check.exception->frames[0].file = "\x1b.py";
    check.exception->frames[0].function = "\u202ef";
    check.exception->chain.push_back(*check.exception);
    one.exception = check.exception;
    one.stopped_at = check.exception->frames;
    one.message = "\x1b!";
    one.feedback = "\x1b?";
    one.inputs = {{"\x1bname", "\x1btext"}};
    one.out.bytes = "\x1b[0m\r";
    one.err.bytes = "\x1b[0m\u202e";
    for (const Detail detail : {Detail::brief, Detail::verbose}) {
        const std::string text = failure(plain, one, detail);
        CHECK(text.find_first_of("\x1b\x07\r\x9b") == std::string::npos);
        CHECK(text.find("\u202e") == std::string::npos);
    }
}

TEST_CASE("a forbidden name and a syntax error are shown with their line") {
    judge::SourceProblem problem;
    problem.file = "find.py";
    problem.line = 2;
    problem.column = 12;
    problem.message = "invalid syntax";
    problem.source = "    return (";
    CHECK(report::source_problems(plain, {problem}, Detail::brief) ==
          "    find.py, line 2\n"
          "      return (\n"
          "             ^\n"
          "    invalid syntax\n");
}

TEST_CASE("a checker's word: what the session was given, the calls, what came, what is wrong") {
    auto one = sample::accepted("any order");
    one.verdict = judge::Verdict::wrong_answer;
    one.given = {{"xs", "words()", "['b', 'a']", false}, {"db", "base()", "", true}};
    judge::Check call;
    call.action = "order(xs)";
    call.got = "['b']";
    judge::Check check;
    check.kind = judge::CheckKind::checker;
    check.verdict = judge::Verdict::wrong_answer;
    check.action = "in_order";
    check.got = "['b']";
    check.difference = judge::Difference{"", "'a' is missing.", "", ""};
    one.checks = {call, check};
    CHECK(failure(plain, one, Detail::brief) ==
          "✗ any order: wrong answer\n"
          "\n"
          "    >>> xs = ['b', 'a']\n"
          "    >>> db = base()  # remote\n"
          "    >>> order(xs)\n"
          "\n"
          "    got       ['b']\n"
          "\n"
          "    'a' is missing.\n"
          "\n"
          "    2 ms (1.5 ms CPU), 8 MiB\n");
}

TEST_CASE("a given value that was changed: before and after") {
    auto one = sample::accepted("left alone");
    one.verdict = judge::Verdict::wrong_answer;
    one.given = {{"xs", "words()", "['b', 'a']", false}};
    judge::Check call;
    call.action = "order(xs)";
    judge::Check check;
    check.kind = judge::CheckKind::unchanged;
    check.verdict = judge::Verdict::wrong_answer;
    check.action = "xs";
    check.expected = "['b', 'a']";
    check.got = "['b', 'c']";
    check.difference = judge::Difference{"[1]", "another value", "'a'", "'c'"};
    one.checks = {call, check};
    CHECK(failure(plain, one, Detail::brief) ==
          "✗ left alone: wrong answer\n"
          "\n"
          "    >>> xs = ['b', 'a']\n"
          "    >>> order(xs)\n"
          "\n"
          "    It changed its argument `xs`:\n"
          "    expected  ['b', 'a']\n"
          "    got       ['b', 'c']\n"
          "                     ^\n"
          "\n"
          "    At [1]: expected 'a', got 'c'\n"
          "\n"
          "    2 ms (1.5 ms CPU), 8 MiB\n");
}

TEST_CASE("a text that is compared by what it means is shown by the parts that differ") {
    judge::CaseJudgement one = sample::wrong("as JSON");
    judge::Check& check = one.checks[0];
    check.expected = "{\"a\": [1, 2]}";
    check.got = "'{\"a\":  [1,3]}'";
    check.difference = judge::Difference{"['a'][1]", "another value", "2", "3", true};
    CHECK(failure(plain, one, Detail::brief)
              .find("    expected  2\n"
                    "    got       3\n"
                    "\n"
                    "    At ['a'][1]: another value\n") != std::string::npos);
    check.difference =
        judge::Difference{"", "the text does not match the pattern", "a\n\\d+", "a\nb", true};
    CHECK(failure(plain, one, Detail::brief)
              .find("    expected\n"
                    "    │ a\n"
                    "    │ \\d+\n"
                    "    got\n"
                    "    │ a\n"
                    "    │ b\n"
                    "\n"
                    "    the text does not match the pattern\n") != std::string::npos);
}
