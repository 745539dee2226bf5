#include <catch2/catch.hpp>

#include <string>

#include "runner/value/compare_pattern.h"

namespace kata::value {
namespace {

bool matches(std::string_view pattern, std::string_view got) {
    return !compare_text(pattern, got, TextMode::regex);
}

std::string fault(std::string_view pattern) {
    const auto found = pattern_fault(pattern);
    return found ? found->message : "";
}

}  // namespace

TEST_CASE("a pattern is for the whole text") {
    CHECK(matches("order-\\d+", "order-17\n"));
    CHECK_FALSE(matches("order-\\d+", "order-17!"));
    CHECK_FALSE(matches("order-\\d+", "an order-17"));
    CHECK(matches(".*order-\\d+.*", "an order-17!"));
    CHECK(matches("a|b", "b"));
    CHECK_FALSE(matches("a|b", "ab"));
    CHECK(matches("", "\n \n"));
    CHECK_FALSE(matches("", "x"));
}

TEST_CASE("the ends of lines do not count for a pattern, on either side") {
    CHECK(matches("a \nb\n", "a\t\r\nb\n\n"));
    CHECK_FALSE(matches("a\n\nb", "a\nb"));
    CHECK_FALSE(matches("a.b", "a\nb"));
    CHECK(matches("(?s)a.b", "a\nb"));
    CHECK(
        matches("(?s)Traceback .*\nKeyError: .*\n", "Traceback (most\n  File 1\nKeyError: 'x'\n"));
}

TEST_CASE("bytes that are no text match nothing but themselves") {
    CHECK_FALSE(matches("a.b",
                        "a\xFF"
                        "b"));
    CHECK(
        matches("a\\C"
                "b",
                "a\xFF"
                "b"));
}

TEST_CASE("a mismatch of a pattern names the line where one can be told") {
    const auto one = compare_pattern("total \\d+\nrest \\d+\n", "total 5\nrest x\n");
    REQUIRE(one);
    CHECK(one->by_meaning);
    CHECK(one->line == 2);
    CHECK(one->expected == "rest \\d+");
    CHECK(one->got == "rest x");
    CHECK(one->description == "line 2 does not match the pattern");
    const auto shorter = compare_pattern("a\nb", "a");
    REQUIRE(shorter);
    CHECK(shorter->description == "the text does not match the pattern");
    CHECK(shorter->expected == "a\nb");
    const auto group = compare_pattern("(a\nb)", "a\nc");
    REQUIRE(group);
    CHECK(group->expected == "(a\nb)");
}

TEST_CASE("what is no pattern is told with its place") {
    CHECK(fault("a(b|c)*").empty());
    CHECK(fault("(ab") == "a `(` is not closed");
    CHECK(fault("ab)") == "a `)` without its `(`");
    CHECK(fault("a[b") == "a `[` is not closed");
    CHECK(fault("a{2,1}") == "`{2,1}` is no number of times; at most 1000");
    CHECK(fault("a**") == "`**` repeats twice");
    CHECK(fault("*a") == "`*` has nothing to repeat");
    CHECK(fault("(?=a)") == "`(?=` is not known here");
    CHECK(fault("(a)\\1") == "`\\1` is an escape without a meaning");
    CHECK(fault("[z-a]") == "`z-a` is no range of characters");
    CHECK(fault("a\\") == "a `\\` at the end");
    CHECK_FALSE(fault("((a{100}){100}){100}").empty());
    const auto found = pattern_fault("one\ntwo{2,1}\n");
    REQUIRE(found);
    CHECK(found->offset == 7);
    CHECK(found->length == 5);
    CHECK(pattern_fault("x(?<!y)")->help ==
          "patterns have RE2's syntax: no look-around, no back-references");
}

TEST_CASE("no pattern takes more than time in proportion to the text") {
    // A backtracking engine would not end within the age of the universe.
    CHECK_FALSE(matches("(a+)+b", std::string(100'000, 'a')));
    CHECK_FALSE(matches("(.*)(.*)(.*)(.*)(.*)[^a]", std::string(100'000, 'a')));
}

}  // namespace kata::value
