#include <catch2/catch.hpp>

#include "runner/value/compare_text.h"

namespace kata::value {
namespace {

std::string difference(std::string_view expected, std::string_view got, TextMode mode) {
    const auto mismatch = compare_text(expected, got, mode);
    return mismatch ? mismatch->description : "";
}

}  // namespace

TEST_CASE("exact text differs by a single byte") {
    CHECK(difference("a\n", "a\n", TextMode::exact).empty());
    CHECK(difference("a\n", "a", TextMode::exact) == "the line feed at the end is missing");
    CHECK(difference("a", "a\n", TextMode::exact) == "a line feed at the end is not expected");
    CHECK(difference("", "\n", TextMode::exact) == "1 line is too many at the end");
    CHECK(difference("a \n", "a\n", TextMode::exact) == "line 1 differs from column 2 on");
    CHECK(difference("a\r\n", "a\n", TextMode::exact) == "line 1 differs from column 2 on");
}

TEST_CASE("lines leave white space at the ends aside") {
    CHECK(difference("a\nb\n", "a  \r\nb\n\n \n", TextMode::lines).empty());
    CHECK(difference("a\nb", "a\n\nb", TextMode::lines) == "line 2 differs from column 1 on");
    CHECK(difference("a\nb\nc\n", "a\n", TextMode::lines) == "2 lines are missing at the end");
    CHECK(difference(" a", "a", TextMode::lines) == "line 1 differs from column 1 on");
    CHECK(difference("", "\n\n", TextMode::lines).empty());
}

TEST_CASE("tokens leave all white space aside") {
    CHECK(difference("a b\nc", " a\n\tb c ", TextMode::tokens).empty());
    CHECK(difference("a b", "a", TextMode::tokens) == "1 word is missing at the end");
    CHECK(difference("1 2 3", "1 3 2", TextMode::tokens) == "word 2 differs");
}

TEST_CASE("a mismatch of texts knows its line and column") {
    const auto mismatch = compare_text("one\nzwölf\n", "one\nzwölF\n", TextMode::lines);
    REQUIRE(mismatch);
    CHECK(mismatch->line == 2);
    CHECK(mismatch->got_line == 2);
    CHECK(mismatch->column == 5);
    CHECK(mismatch->expected == "zwölf");
    CHECK(mismatch->got == "zwölF");
    const auto word = compare_text("a\nb c", "a b\nd", TextMode::tokens);
    REQUIRE(word);
    CHECK(word->line == 2);
    CHECK(word->got_line == 2);
    CHECK(word->by_meaning);  // the lines side by side say nothing where words may be spread
    CHECK(word->expected == "c");
    CHECK(word->got == "d");
}

}  // namespace kata::value
