#include "runner/report/comparison.h"

#include <catch2/catch.hpp>

#include <string>

using kata::report::comparison;
using kata::report::Style;

namespace {

const Style plain{false, true, 60};
const Style narrow{false, true, 40};

}  // namespace

TEST_CASE("the first difference is marked below what was got") {
    CHECK(comparison(plain, "[1, 2, 3]", "[1, 2, 4]", 2) ==
          "  expected  [1, 2, 3]\n"
          "  got       [1, 2, 4]\n"
          "                   ^\n");
}

TEST_CASE("values that differ from the first character on are not marked") {
    CHECK(comparison(plain, "1", "2", 0) == "expected  1\ngot       2\n");
}

TEST_CASE("texts that look the same are not marked") {
    CHECK(comparison(plain, "5", "5", 0) == "expected  5\ngot       5\n");
}

TEST_CASE("the mark stands under the right column behind wide characters") {
    CHECK(comparison(plain, "'東a'", "'東b'", 0) ==
          "expected  '東a'\ngot       '東b'\n             ^\n");
}

TEST_CASE("spaces are made visible where nothing else differs") {
    CHECK(comparison(plain, "2 7 34", "2  7 34", 0) ==
          "expected  2·7·34\ngot       2··7·34\n            ^\n          · is a space\n");
    CHECK(comparison(plain, "'a b'", "'a  b'", 0).find("is a space") == std::string::npos);
}

TEST_CASE("nothing is called nothing") {
    CHECK(comparison(plain, "", "4", 0) == "expected  (nothing)\ngot       4\n");
    CHECK(comparison(plain, "4", "", 0) == "expected  4\ngot       (nothing)\n");
}

TEST_CASE("of several lines the first that differs is shown, after two that do not") {
    CHECK(comparison(plain, "a\nb\nc\nd\n", "a\nb\nc\nx\n", 0) ==
          "line 2    b\n"
          "line 3    c\n"
          "line 4:\n"
          "expected  d\n"
          "got       x\n");
}

TEST_CASE("a text that ends too early says so") {
    CHECK(comparison(plain, "a\nb\n", "a\n", 0) ==
          "line 1    a\nline 2:\nexpected  b\ngot       (no more lines)\n");
}

TEST_CASE("long lines are cut around the difference, and stay within the width") {
    const std::string head(200, 'a');
    const std::string text = comparison(narrow, head + "X" + head, head + "Y" + head, 4);
    CHECK(text ==
          "    expected  …aaaaaaaaaaaaXaaaaaaaaaaa…\n"
          "    got       …aaaaaaaaaaaaYaaaaaaaaaaa…\n"
          "                           ^\n");
}

TEST_CASE("what came from outside is harmless") {
    CHECK(comparison(plain, "a\tb", "a\x1b[0m", 0) ==
          "expected  a\\tb\ngot       a\\x1b[0m\n            ^\n");
}
