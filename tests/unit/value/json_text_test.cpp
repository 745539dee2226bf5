#include <catch2/catch.hpp>

#include <string>

#include "runner/value/json_text.h"

namespace kata::value {
namespace {

bool same(std::string_view expected, std::string_view got) {
    return !compare_text(expected, got, TextMode::json);
}

std::string difference(std::string_view expected, std::string_view got) {
    const auto mismatch = compare_json(expected, got);
    return mismatch ? mismatch->path + ": " + mismatch->description : "";
}

std::string fault(std::string_view text, const JsonBounds& bounds = {}) {
    const auto parsed = parse_json(text, bounds);
    const auto* found = std::get_if<JsonFault>(&parsed);
    if (found == nullptr) return "";
    return std::to_string(found->line) + ":" + std::to_string(found->column) + ": " +
           found->message;
}

}  // namespace

TEST_CASE("JSON is compared by value") {
    CHECK(same("{\"a\": 1, \"b\": [true, null]}", "{\"b\":[true,null],\n\"a\":1}\n"));
    CHECK(same("\"\\u00e9\"", "\"é\""));
    CHECK(same("1", "1.0"));
    CHECK(same("100", "1e2"));
    CHECK(same("0", "-0"));
    CHECK(same("0.1", "0.10"));
    CHECK_FALSE(same("1", "true"));
    CHECK_FALSE(same("1", "\"1\""));
    CHECK_FALSE(same("0", "null"));
    CHECK_FALSE(same("[1, 2]", "[2, 1]"));
    CHECK_FALSE(same("0.1", "0.1000001"));
    CHECK_FALSE(same("\"a\"", "\"A\""));
}

TEST_CASE("integers of any size keep every digit") {
    CHECK(same("123456789012345678901234567890", "123456789012345678901234567890"));
    CHECK_FALSE(same("123456789012345678901234567890", "123456789012345678901234567891"));
    CHECK_FALSE(same("9007199254740993", "9007199254740992"));
    CHECK(same("-9223372036854775808", "-9223372036854775808"));
    CHECK_FALSE(same("18446744073709551615", "18446744073709551614"));
}

TEST_CASE("a difference of JSON has its path") {
    CHECK(difference("{\"items\": [1, {\"n\": 2}]}", "{\"items\": [1, {\"n\": 3}]}") ==
          "['items'][1]['n']: another value");
    CHECK(difference("[1, 2]", "[1]") == ": expected 2 items, got 1");
    CHECK(difference("[[1]]", "[[]]") == "[0]: expected 1 item, got 0");
    CHECK(difference("[1, 2]", "[0]") == "[0]: another value");
    CHECK(difference("{\"a\": 1}", "{}") == ": the key \"a\" is missing");
    CHECK(difference("{}", "{\"a\": 1}") == ": the key \"a\" is not expected");
    CHECK(difference("{\"a\": {}}", "{\"a\": []}") == "['a']: expected an object, got an array");
    const auto mismatch = compare_json("[\"a\\\"b\"]", "[2]");
    REQUIRE(mismatch);
    CHECK(mismatch->by_meaning);
    CHECK(mismatch->expected == "\"a\\\"b\"");
    CHECK(mismatch->got == "2");
}

TEST_CASE("what is no JSON is told with its place") {
    CHECK(fault("") == "1:1: the text ends too early");
    CHECK(fault("[1,\n 2,\n") == "3:1: the text ends too early");
    CHECK(fault("[NaN]") == "1:2: JSON has no NaN");
    CHECK(fault("[1, -Infinity]") == "1:6: JSON has no Infinity");
    CHECK(fault("{'a': 1}") == "1:2: JSON puts texts in double quotes");
    CHECK(fault("[True]") == "1:2: JSON spells it `true`");
    CHECK(fault("[\"é\", None]") == "1:7: JSON spells it `null`");
    CHECK(fault("[1 2]") == "1:4: unexpected number literal");
    CHECK(fault("[1]x") == "1:4: invalid literal");
    CHECK(fault("1e999") == "1:5: a number is out of range");
    CHECK(fault("\"\xFF\"").find("ill-formed UTF-8") != std::string::npos);
    CHECK(fault("// no\n1").find("1:") == 0);
    CHECK(fault("{\"a\": 1, \"a\": 1}") == "1:1: the key \"a\" is twice in one object");
    CHECK(fault("{\"a\": {\"b\": 1}, \"b\": 1}").empty());
    CHECK(difference("1", "{'a': 1}") ==
          ": it is not JSON: line 1, column 2: JSON puts texts in double quotes");
    CHECK(difference("1", "") == ": it is not JSON: line 1, column 1: the text ends too early");
}

TEST_CASE("JSON is bounded in size, depth and number") {
    CHECK(fault("[[[1]]]", {100, 3, 100}).empty());
    CHECK(fault("[[[1]]]", {100, 2, 100}) == "1:1: it is nested more than 2 levels deep");
    CHECK(fault("[1, 2]", {100, 9, 3}).empty());
    CHECK(fault("[1, 2]", {100, 9, 2}) == "1:1: it holds more than 2 values");
    CHECK(fault("[1]", {std::size_t{2} << 20, 9, 9}).empty());
    CHECK(fault(std::string((std::size_t{1} << 20) + 1, ' '), {std::size_t{1} << 20, 9, 9}) ==
          "1:1: it has more than 1 MiB");
    CHECK(fault(std::string(200'000, '[')) == "1:1: it is nested more than 100 levels deep");
}

}  // namespace kata::value
