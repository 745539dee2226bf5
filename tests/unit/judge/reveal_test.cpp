#include "runner/judge/reveal.h"

#include <catch2/catch.hpp>

using namespace kata;
using exercise::Reveal;

namespace {

judge::CaseJudgement failed(Reveal reveal) {
    judge::CaseJudgement one;
    one.title = "title";
    one.verdict = judge::Verdict::wrong_answer;
    one.reveal = reveal;
    one.feedback = "feedback";
    one.inputs = {{"file", "text"}};
    one.given = {{"xs", "words()", "['a']", false}};
    one.out.bytes = "out";
    judge::Check check;
    check.action = "call";
    check.expected = "expected";
    check.got = "got";
    check.difference = judge::Difference{};
    one.checks.push_back(check);
    return judge::revealed(std::move(one));
}

}  // namespace

TEST_CASE("full: everything stays") {
    const auto one = failed(Reveal::full);
    CHECK(one.checks[0].expected == "expected");
    CHECK(one.out.bytes == "out");
}

TEST_CASE("call: the call stays, what came of it goes") {
    const auto one = failed(Reveal::call);
    CHECK(one.checks[0].action == "call");
    CHECK_FALSE(one.checks[0].expected);
    CHECK(one.checks[0].got.empty());
    CHECK_FALSE(one.checks[0].difference);
    CHECK(one.out.bytes.empty());
}

TEST_CASE("name: the title stays, the checks and the inputs go") {
    const auto one = failed(Reveal::name);
    CHECK(one.title == "title");
    CHECK(one.checks.empty());
    CHECK(one.inputs.empty());
    CHECK(one.given.empty());
    CHECK(one.out.bytes.empty());
}

TEST_CASE("none: only the verdict stays") {
    const auto one = failed(Reveal::none);
    CHECK(one.title == "hidden case");
    CHECK(one.checks.empty());
    CHECK(one.feedback.empty());
    CHECK(one.verdict == judge::Verdict::wrong_answer);
}
