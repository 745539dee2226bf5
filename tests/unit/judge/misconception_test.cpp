#include "runner/judge/misconception.h"

#include <catch2/catch.hpp>

using namespace kata;
using judge::Profile;
using judge::same_mistake;

TEST_CASE("a submission is known by the cases that it passes") {
    judge::Judgement judgement;
    judgement.cases.resize(3);
    judgement.cases[0].verdict = judge::Verdict::accepted;
    judgement.cases[1].verdict = judge::Verdict::wrong_answer;
    judge::Check check;
    check.verdict = judge::Verdict::wrong_answer;
    check.got = "1\n\t2";
    judgement.cases[1].checks.push_back(check);
    CHECK(judge::profile_of(judgement) == Profile{"pf-", "1  2"});
}

TEST_CASE("the same cases are the same mistake") {
    const std::vector<Profile> wrong = {{"ppf", "1"}, {"pff", "2"}};
    CHECK(same_mistake({"pff", "3"}, wrong) == 1U);
    CHECK_FALSE(same_mistake({"fpp", "3"}, wrong));
}

TEST_CASE("of two that fail the same cases, the one with the same answer") {
    const std::vector<Profile> wrong = {{"pff", "1"}, {"pff", "2"}};
    CHECK(same_mistake({"pff", "2"}, wrong) == 1U);
    CHECK_FALSE(same_mistake({"pff", "3"}, wrong));
}

TEST_CASE("what fails everything tells nothing") {
    CHECK_FALSE(same_mistake({"fff", "1"}, {{"fff", "1"}}));
    CHECK_FALSE(same_mistake({"f--", "1"}, {{"f--", "1"}}));
}
