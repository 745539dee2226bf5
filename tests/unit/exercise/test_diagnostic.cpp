#include <catch2/catch.hpp>

#include "runner/exercise/diagnostic.h"
#include "runner/exercise/verdict.h"

using namespace kata::exercise;

TEST_CASE("a diagnostic shows place, line, caret and help") {
    const Diagnostic diagnostic = diagnose("a.yaml", "title: A\nhiden: x\n", {2, 1}, 5,
                                           "unknown key `hiden`", "did you mean `hidden`?");
    CHECK(render(diagnostic) ==
          "a.yaml:2:1: error: unknown key `hiden`\n"
          "  hiden: x\n"
          "  ^^^^^\n"
          "  help: did you mean `hidden`?\n");
}

TEST_CASE("a diagnostic about a whole file has no excerpt") {
    CHECK(render(diagnose("a.yaml", "", {}, 1, "no such file")) == "a.yaml: error: no such file\n");
}

TEST_CASE("columns count characters, carets terminal columns") {
    // é has two bytes and one column, 日 three bytes and two columns.
    const Diagnostic diagnostic = diagnose("a.yaml", "é日: x", {1, 8}, 1, "here");
    CHECK(diagnostic.column == 5);
    CHECK(render(diagnostic) == "a.yaml:1:5: error: here\n  é日: x\n       ^\n");
    CHECK(render(diagnose("a.yaml", "日本", {1, 1}, 6, "here")) ==
          "a.yaml:1:1: error: here\n  日本\n  ^^^^\n");
}

TEST_CASE("the underline stays within the line") {
    CHECK(render(diagnose("a", "ab\ncd", {1, 2}, 100, "m")) == "a:1:2: error: m\n  ab\n   ^\n");
    CHECK(render(diagnose("a", "ab", {1, 9}, 1, "m")) == "a:1:3: error: m\n  ab\n    ^\n");
    CHECK(render(diagnose("a", "ab", {7, 1}, 1, "m")) == "a:7:1: error: m\n");
}

TEST_CASE("control characters never reach the terminal") {
    CHECK(render(diagnose("a", "x\x1b[2J\ty\x80", {1, 8}, 1, "m")) ==
          "a:1:8: error: m\n  x?[2J y?\n         ^\n");
}

TEST_CASE("a long line is shown around the column") {
    const std::string line = std::string(500, 'a') + "b" + std::string(500, 'c');
    const std::string text = render(diagnose("a", line, {1, 501}, 1, "m"));
    CHECK(text == "a:1:501: error: m\n  " + std::string(60, 'a') + "b" + std::string(99, 'c') +
                      "\n  " + std::string(60, ' ') + "^\n");
}

TEST_CASE("several are sorted by place") {
    std::vector<Diagnostic> some;
    some.push_back(diagnose("a", "x\ny\n", {2, 1}, 1, "second"));
    some.push_back(diagnose("a", "x\ny\n", {1, 1}, 1, "first"));
    some.push_back(diagnose("a", "", {}, 1, "whole"));
    CHECK(render(some) ==
          "a: error: whole\n"
          "\n"
          "a:1:1: error: first\n  x\n  ^\n"
          "\n"
          "a:2:1: error: second\n  y\n  ^\n");
}

TEST_CASE("colours come only when asked for") {
    const Diagnostic diagnostic = diagnose("a", "x", {1, 1}, 1, "m", "h");
    CHECK(render(diagnostic).find('\x1b') == std::string::npos);
    CHECK(render(diagnostic, true) ==
          "\x1b[1ma:1:1:\x1b[0m \x1b[1;31merror:\x1b[0m m\n"
          "  x\n"
          "  \x1b[32m^\x1b[0m\n"
          "  \x1b[36mhelp:\x1b[0m h\n");
}

TEST_CASE("verdicts have codes and names") {
    CHECK(verdict_from_code("WA") == Verdict::wrong_answer);
    CHECK(verdict_from_code("IE") == Verdict::internal_error);
    CHECK_FALSE(verdict_from_code("wa").has_value());
    CHECK(code_of(Verdict::time_limit_exceeded) == "TLE");
    CHECK(name_of(Verdict::growth_limit_exceeded) == "growth limit exceeded");
}
