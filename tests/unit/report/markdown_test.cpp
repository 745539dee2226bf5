#include "runner/report/markdown.h"

#include <catch2/catch.hpp>

#include <string>

using namespace kata::report;

namespace {

const Style plain{false, true, 40};
const Style coloured{true, true, 40};

}  // namespace

TEST_CASE("markdown: soft breaks are joined, code is kept") {
    const std::string text =
        "One\ntwo.\n\n- an item\n  that goes on\n- another\n\n```python\nx = 1\n```\n";
    CHECK(markdown(plain, text, 2) ==
          "  One two.\n\n  - an item that goes on\n  - another\n\n      x = 1\n");
}

TEST_CASE("markdown cannot smuggle control characters in") {
    CHECK(markdown(plain, "a\x1b[2Jb", 0) == "a\\x1b[2Jb\n");
    CHECK(markdown(plain, "a&#27;[2Jb and `c\x1b]0;d\x07`", 0) ==
          "a\\x1b[2Jb and `c\\x1b]0;d\\x07`\n");
    CHECK(markdown(plain, "    code \x9b\n", 0) == "    code \xef\xbf\xbd\n");
    CHECK(markdown(plain, "<b\x1b[1m>\n", 0).find('\x1b') == std::string::npos);
}

TEST_CASE("markdown: emphasis is shown, or keeps its marks where there is no colour") {
    CHECK(markdown(plain, "the **first** `x y` of *all*", 0) == "the **first** `x y` of *all*\n");
    CHECK(markdown(coloured, "the **first** `x`.", 0) ==
          "the \x1b[1mfirst\x1b[0m \x1b[36mx\x1b[0m.\n");
}

TEST_CASE("markdown: a mark is never parted from its word") {
    CHECK(markdown({false, true, 20}, "One two three four (`five`), six.", 0) ==
          "One two three four\n(`five`), six.\n");
}

TEST_CASE("markdown: numbered lists, loose lists, quotations, nested lists") {
    CHECK(markdown(plain, "3. three\n4. four\n", 0) == "3. three\n4. four\n");
    CHECK(markdown(plain, "- a\n\n- b\n", 0) == "- a\n\n- b\n");
    CHECK(markdown(plain, "> said\n> so\n", 0) == "│ said so\n");
    CHECK(markdown(plain, "- a\n  - b\n", 0) == "- a\n  - b\n");
}

TEST_CASE("markdown: the columns of a table stand below each other") {
    CHECK(markdown(plain, "| a | long |\n|---|---|\n| wide cell | b |\n", 0) ==
          "a          long\nwide cell  b\n");
}

TEST_CASE("markdown: links say where they lead") {
    CHECK(markdown(plain, "see [PEP 8](https://peps.python.org/8)", 0) ==
          "see PEP 8 (https://peps.python.org/8)\n");
    CHECK(markdown(plain, "<https://a.org>", 0) == "https://a.org\n");
}

TEST_CASE("markdown fits where there is hardly any room") {
    CHECK(markdown({false, true, 20}, "- one two three four five\n", 15) ==
          "               - one two\n                 three\n                 four\n"
          "                 five\n");
    CHECK(markdown(plain, "", 4).empty());
}

TEST_CASE("without Unicode, signs have their usual spelling, and letters are escaped") {
    const Style ascii{false, false, 40};
    CHECK(markdown(ascii, "`test_…` in O(n²) – “at once”", 0) ==
          "`test_...` in O(n^2) - \"at once\"\n");
    CHECK(markdown(ascii, "```python\nask(\"…\", 'é')\n```\n", 0) == "    ask(\"...\", '\\xe9')\n");
    CHECK(markdown(plain, "`test_…`", 0) == "`test_…`\n");
}
