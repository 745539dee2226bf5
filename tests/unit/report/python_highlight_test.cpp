#include "runner/report/python_highlight.h"

#include <catch2/catch.hpp>

using namespace kata::report;

namespace {

const Style plain{false, true, 40};
const Style coloured{true, true, 40};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("code without colour is left as it is") {
    CHECK(highlighted_lines(plain, "def f():\n    return 1\n") ==
          Lines{"def f():", "    return 1"});
}

TEST_CASE("keywords, defined names, numbers, texts and comments have their colours") {
    CHECK(highlighted_lines(coloured, "def f(x1):\n") ==
          Lines{"\x1b[35mdef\x1b[0m \x1b[1mf\x1b[0m(x1):"});
    CHECK(highlighted_lines(coloured, "x = rb'a\\'b' + 0x1f  # \"no\"\n") ==
          Lines{"x = \x1b[32mrb'a\\'b'\x1b[0m + \x1b[36m0x1f\x1b[0m  \x1b[2m# \"no\"\x1b[0m"});
    CHECK(highlighted_lines(coloured, "@cached\n") == Lines{"\x1b[35m@cached\x1b[0m"});
}

TEST_CASE("a text in three quotes goes on over lines, one in single quotes does not") {
    CHECK(highlighted_lines(coloured, "\"\"\"if\nif\"\"\" if\n") ==
          Lines{"\x1b[32m\"\"\"if\x1b[0m", "\x1b[32mif\"\"\"\x1b[0m \x1b[35mif\x1b[0m"});
    CHECK(highlighted_lines(coloured, "'open\nif\n") ==
          Lines{"\x1b[32m'open\x1b[0m", "\x1b[35mif\x1b[0m"});
    CHECK(highlighted_lines(coloured, "'a\\") == Lines{"\x1b[32m'a\\\x1b[0m"});
}

TEST_CASE("in a session only what was typed is code") {
    CHECK(highlighted_lines(coloured, ">>> if\nif\n") ==
          Lines{"\x1b[2m>>> \x1b[0m\x1b[35mif\x1b[0m", "if"});
}
