#include "runner/report/layout.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kata::report;

namespace {

const Style plain{false, true, 40};

}  // namespace

TEST_CASE("lines are split without an extra one at the end") {
    CHECK(split_lines("a\n\nb\n") == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split_lines("").empty());
}

TEST_CASE("text is wrapped at spaces") {
    CHECK(wrap("one two three", 8) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("unbreakable word", 5) == std::vector<std::string>{"unbreakable", "word"});
    CHECK(wrap("a\n\nb", 10) == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("the following lines of a list item stand below its first word") {
    CHECK(wrap("- one two three", 9) == std::vector<std::string>{"- one two", "  three"});
    CHECK(wrap("12. one two", 8) == std::vector<std::string>{"12. one", "    two"});
}

TEST_CASE("width counts columns, not bytes") {
    CHECK(wrap("東京 東京", 9) == std::vector<std::string>{"東京 東京"});
    CHECK(wrap("東京 東京", 8) == std::vector<std::string>{"東京", "東京"});
}

TEST_CASE("a line that is too long is cut, and says so") {
    CHECK(clip(plain, "0123456789", 10) == "0123456789");
    CHECK(clip(plain, "0123456789", 9) == "01234567…");
    CHECK(clip(Style{false, false, 40}, "0123456789", 9) == "012345...");
    CHECK(clip(plain, "東京東京", 6) == "東京…");
}

TEST_CASE("quoted text is bounded and says what is missing") {
    CHECK(quoted(plain, "a\nb\nc\nd\n", 2, 2) == "  │ a\n  │ b\n  │ … and 2 lines more\n");
    CHECK(quoted(plain, "a\n\nb", 0, 5) == "│ a\n│\n│ b\n");
}
