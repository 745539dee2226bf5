#include <catch2/catch.hpp>

#include "runner/exercise/doctest.h"

using namespace kata::exercise;

namespace {

/// The only case of a text that is in order.
DoctestCase only_case(std::string_view text) {
    DoctestResult result = parse_doctest(text);
    REQUIRE(result.faults.empty());
    REQUIRE(result.cases.size() == 1);
    return std::move(result.cases.front());
}

/// The only fault of a text.
DoctestFault only_fault(std::string_view text) {
    DoctestResult result = parse_doctest(text);
    REQUIRE(result.faults.size() == 1);
    return std::move(result.faults.front());
}

}  // namespace

TEST_CASE("paragraphs are cases, comments their titles") {
    const DoctestResult result = parse_doctest(
        "# found\n"
        "# in the middle\n"
        ">>> f([1, 3], 3)\n"
        "1\n"
        "\n"
        "   \n"
        ">>> f([], 1)\n"
        "-1\n");
    REQUIRE(result.faults.empty());
    REQUIRE(result.cases.size() == 2);
    CHECK(result.cases[0].title == "found in the middle");
    CHECK(result.cases[0].has_title);
    CHECK(result.cases[0].position == Position{1, 1});
    CHECK(result.cases[1].title == "f([], 1)");
    CHECK_FALSE(result.cases[1].has_title);
    CHECK(result.cases[1].position == Position{7, 1});
}

TEST_CASE("a prompt keeps its source, its expected text and its place") {
    const DoctestCase parsed = only_case(
        ">>> def g(x):\n"
        "...     return x\n"
        "...\n"
        ">>> g(1)\n"
        "1\n"
        ">>> g('a')\n"
        "printed\n"
        "  'a'  \n");
    const auto& prompts = parsed.session.prompts;
    REQUIRE(prompts.size() == 3);
    CHECK(prompts[0].source == "def g(x):\n    return x\n");
    CHECK_FALSE(prompts[0].want.has_value());
    CHECK(prompts[0].position == Position{1, 5});
    CHECK(prompts[1].source == "g(1)");
    CHECK(prompts[1].want == "1");
    CHECK(prompts[1].position == Position{4, 5});
    CHECK(prompts[2].want == "printed\n  'a'  ");
}

TEST_CASE("<BLANKLINE> stands for an empty line of output") {
    CHECK(only_case(">>> f()\na\n<BLANKLINE>\nb\n").session.prompts[0].want == "a\n\nb");
    CHECK(only_case(">>> f()\n<BLANKLINE>\n").session.prompts[0].want == "");
    CHECK(only_case(">>> f()\na\n<BLANKLINE>\n").session.prompts[0].want == "a\n");
}

TEST_CASE("a comment line under a prompt is output") {
    const DoctestCase parsed = only_case(">>> f()\n# heading\n");
    CHECK(parsed.session.prompts[0].want == "# heading");
    CHECK(parsed.title == "f()");
}

TEST_CASE("the stack of a traceback is left out") {
    const auto want = [](std::string_view text) { return only_case(text).session.prompts[0].want; };
    const std::string expected = "Traceback (most recent call last):\nValueError: too big";
    CHECK(want(">>> f()\nTraceback (most recent call last):\nValueError: too big\n") == expected);
    CHECK(want(">>> f()\nTraceback (most recent call last):\n    ...\nValueError: too big\n") ==
          expected);
    CHECK(want(">>> f()\nTraceback (most recent call last):\n...\nValueError: too big\n") ==
          expected);
    CHECK(want(">>> f()\nTraceback (most recent call last):\n  File \"a.py\", line 1\n    >>> x\n"
               "ValueError: too big\n") == expected);
    CHECK(want(">>> f()\nprinted\nTraceback (most recent call last):\nE: a\n  b\n") ==
          "printed\nTraceback (most recent call last):\nE: a\n  b");
}

TEST_CASE("a session of its own may have empty lines") {
    const DoctestResult result =
        parse_doctest_session("# a title\n>>> s = Stack()\n\n>>> s.pop()\n1\n\n>>> len(s)\n");
    REQUIRE(result.faults.empty());
    REQUIRE(result.cases.size() == 1);
    CHECK(result.cases[0].title == "a title");
    REQUIRE(result.cases[0].session.prompts.size() == 3);
    CHECK(result.cases[0].session.prompts[1].want == "1");
    CHECK(result.cases[0].session.prompts[2].position == Position{7, 5});
}

TEST_CASE("an empty line ends the expected text of a session") {
    const DoctestResult result = parse_doctest_session(">>> f()\n1\n\n2\n");
    REQUIRE(result.faults.size() == 1);
    CHECK(result.faults[0].message == "output without a prompt above");
    CHECK(result.faults[0].position == Position{4, 1});
}

TEST_CASE("faults have their line and column") {
    CHECK(only_fault("4\n").message == "output without a prompt above");
    CHECK(only_fault("\n\n  4\n").position == Position{3, 3});
    CHECK(only_fault("# title\n").message == "a paragraph without a prompt");
    CHECK(only_fault(">>>f()\n1\n").message == "`>>>` needs a space after it");
    CHECK(only_fault(">>>\n").message == "a prompt without code");
    CHECK(only_fault(">>> \n").message == "a prompt without code");
    CHECK(only_fault(">>> f(\n...1)\n").position == Position{2, 1});
    CHECK(only_fault(">>> f()\n1\n... 2\n").message == "`...` after the output of its prompt");
    CHECK(only_fault("  >>> f()\n  1\n").position == Position{1, 3});
    CHECK(only_fault("#\n>>> f()\n").message == "an empty title");
    CHECK(only_fault(">>> f()  # doctest: +SKIP\n").position == Position{1, 10});
    CHECK(only_fault(">>> f()\nTraceback (most recent call last):\n\n").position == Position{2, 1});
}

TEST_CASE("one mistake in a paragraph is one fault") {
    CHECK(parse_doctest("f()\n1\n2\n\n>>> g()\n3\n").faults.size() == 1);
    CHECK(parse_doctest("f()\n1\n\ng()\n2\n").faults.size() == 2);
}

TEST_CASE("a text without cases has none") {
    CHECK(parse_doctest("").cases.empty());
    CHECK(parse_doctest("\n  \n").cases.empty());
    CHECK(parse_doctest("").faults.empty());
}
