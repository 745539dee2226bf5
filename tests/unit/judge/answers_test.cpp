#include "runner/judge/answers.h"

#include <catch2/catch.hpp>

using namespace kata;
using judge::judge_answers;
using judge::Truth;
using judge::Verdict;

namespace {

std::vector<exercise::Question> questions(std::size_t count) {
    std::vector<exercise::Question> asked(count);
    for (exercise::Question& question : asked) {
        question.ask = "What is it?\nThink.";
        question.feedback = "Look again.";
        question.points = 2;
    }
    return asked;
}

bool accepted(const Truth& truth, std::string_view answer) {
    const auto cases = judge_answers(questions(1), {truth}, answer, value::TextMode::lines);
    return cases.size() == 1 && cases[0].accepted();
}

Truth value_of(std::string text) {
    return {std::move(text), true, false};
}

}  // namespace

TEST_CASE("each question is a case, answered by one line") {
    const std::vector<Truth> truths = {{"a b"}, {"c"}, {"d"}};
    const auto cases = judge_answers(questions(3), truths, "\xEF\xBB\xBF# mine\r\na b \r\n\nx\n",
                                     value::TextMode::lines);
    REQUIRE(cases.size() == 3);
    CHECK(cases[0].verdict == Verdict::accepted);
    CHECK(cases[0].title == "1. What is it?");
    CHECK(cases[0].points.earned == 2);
    CHECK(cases[0].feedback.empty());
    CHECK(cases[1].verdict == Verdict::wrong_answer);
    CHECK(cases[1].feedback == "Look again.");
    CHECK(cases[2].message == "This answer is missing.");
    CHECK(cases[2].points.earned == 0);
}

TEST_CASE("the right answer is never told") {
    for (const auto& one :
         judge_answers(questions(1), {{"secret"}}, "guess\n", value::TextMode::lines)) {
        for (const auto& check : one.checks) {
            CHECK_FALSE(check.expected);
            CHECK_FALSE(check.difference);
            CHECK(check.got == "guess");
        }
        CHECK(one.message.find("secret") == std::string::npos);
    }
}

TEST_CASE("an answer too many fails by itself") {
    const auto cases = judge_answers(questions(1), {{"a"}}, "a\nb\n", value::TextMode::lines);
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].accepted());
    CHECK(cases[1].verdict == Verdict::wrong_answer);
    CHECK(cases[1].points.possible == 0);
}

TEST_CASE("a printed line is compared as text") {
    CHECK_FALSE(accepted({"[1, 2]"}, "[1,2]"));
    CHECK_FALSE(accepted({"'a'"}, "\"a\""));
}

TEST_CASE("how a value is spaced and quoted does not count") {
    CHECK(accepted(value_of("[1, 2]"), " [ 1,2 ]"));
    CHECK(accepted(value_of("{'a': 1}"), "{\"a\":1}"));
    CHECK(accepted(value_of("\"it's\""), "\"it's\""));
    CHECK_FALSE(accepted(value_of("'a b'"), "'ab'"));
    CHECK_FALSE(accepted(value_of("'a'"), "a"));
    CHECK_FALSE(accepted(value_of("12"), "1 2"));
    CHECK_FALSE(accepted(value_of("[1, 2]"), "[1, 2"));
    CHECK_FALSE(accepted(value_of("'a\\n'"), "'a'"));
    CHECK_FALSE(accepted(value_of("(1,)"), "1"));
    CHECK(accepted(value_of("<class 'int'>"), "<class \"int\">"));
}

TEST_CASE("an exception is answered by its type") {
    const Truth truth{"KeyError", true, true};
    CHECK(accepted(truth, "KeyError"));
    CHECK(accepted(truth, "KeyError: 'x'"));
    CHECK(accepted(truth, "builtins.KeyError"));
    CHECK_FALSE(accepted(truth, "LookupError"));
    CHECK_FALSE(accepted(truth, "'KeyError'"));
    CHECK_FALSE(accepted(truth, ": KeyError"));
}
