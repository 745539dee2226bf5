#include <catch2/catch.hpp>

#include "runner/judge/case_outcome.h"

using kata::judge::judge_prediction;
using kata::judge::Verdict;
using kata::value::TextMode;

namespace {

std::string verdicts(std::string_view printed, std::string_view answer) {
    std::string text;
    for (const auto& one : judge_prediction(printed, answer, TextMode::lines)) {
        text += kata::exercise::code_of(*one.verdict);
        text += ' ';
    }
    return text;
}

}  // namespace

TEST_CASE("each line of a prediction is a case") {
    CHECK(verdicts("a\nb\nc\n", "a\nb\nc\n") == "AC AC AC ");
    CHECK(verdicts("a\nb\nc\n", "a\nx\nc") == "AC WA AC ");
    CHECK(verdicts("a\nb\n", "") == "WA WA ");
}

TEST_CASE("a line too many fails by itself") {
    CHECK(verdicts("a\n", "a\nb\n") == "AC WA ");
    const auto cases = judge_prediction("a\n", "a\nb\n", TextMode::lines);
    CHECK(cases[1].points.possible == 0);
}

TEST_CASE("comments, empty lines, line ends and a byte order mark do not count") {
    CHECK(verdicts("a\nb\n", "\xEF\xBB\xBF# my answer\r\n\r\na \r\nb\r\n") == "AC AC ");
}

TEST_CASE("the right line is never told") {
    for (const auto& one : judge_prediction("secret\n", "guess\n", TextMode::lines)) {
        for (const auto& check : one.checks) {
            CHECK_FALSE(check.expected);
            CHECK_FALSE(check.difference);
            CHECK(check.got == "guess");
        }
        CHECK(one.message.find("secret") == std::string::npos);
    }
}
