#include "runner/judge/redaction.h"

#include <catch2/catch.hpp>

using namespace kata::judge;
using kata::exercise::Reveal;

namespace {

CaseJudgement failed(bool hidden, Reveal reveal) {
    CaseJudgement one;
    one.title = "absent";
    one.hidden = hidden;
    one.reveal = reveal;
    one.verdict = Verdict::wrong_answer;
    one.message = "secret";
    one.given = {{"xs", "secret", "secret"}};
    Check check;
    check.verdict = Verdict::wrong_answer;
    check.action = "find(secret)";
    check.expected = "secret";
    check.got = "secret";
    one.checks = {check};
    one.out.bytes = one.err.bytes = "secret";
    one.usage.peak_memory = 1234567;
    return one;
}

Judgement redacted(CaseJudgement one, Reveal at_most) {
    Judgement judgement;
    judgement.cases = {std::move(one)};
    redact(judgement, at_most);
    return judgement;
}

}  // namespace

TEST_CASE("Of a hidden case grading shows the name alone") {
    const auto one = redacted(failed(true, Reveal::full), Reveal::name).cases.at(0);
    CHECK(one.title == "absent");
    CHECK(one.verdict == Verdict::wrong_answer);
    CHECK(one.message.empty());
    CHECK(one.checks.empty());
    CHECK(one.given.empty());
    CHECK(one.out.bytes.empty());
    CHECK(one.err.bytes.empty());
    CHECK(one.usage.peak_memory == 0);
}

TEST_CASE("An example is shown whole, and what a limit says stays") {
    const auto example = redacted(failed(false, Reveal::full), Reveal::none).cases.at(0);
    CHECK(example.checks.at(0).got == "secret");
    auto slow = failed(true, Reveal::full);
    slow.verdict = Verdict::time_limit_exceeded;
    slow.message = "It took more than 1 s.";
    CHECK(redacted(slow, Reveal::name).cases.at(0).message == slow.message);
}

TEST_CASE("The exercise's own reveal still holds") {
    CHECK(redacted(failed(true, Reveal::none), Reveal::full).cases.at(0).title == "hidden case");
    CHECK(redacted(failed(true, Reveal::name), Reveal::full).cases.at(0).checks.empty());
    CHECK(redacted(failed(true, Reveal::full), Reveal::full).cases.at(0).checks.size() == 1);
}

TEST_CASE("A behaviour is told from another, and by nobody without the key") {
    const auto one = failed(true, Reveal::full);
    auto other = one;
    other.checks[0].got = "another";
    auto raising = one;
    raising.checks[0].exception = ExceptionReport{};
    raising.checks[0].exception->type = "KeyError";
    CHECK(behaviour_of(one, "key").size() == 16);
    CHECK(behaviour_of(one, "key") == behaviour_of(failed(true, Reveal::full), "key"));
    CHECK(behaviour_of(one, "key") != behaviour_of(other, "key"));
    CHECK(behaviour_of(one, "key") != behaviour_of(raising, "key"));
    CHECK(behaviour_of(one, "key") != behaviour_of(one, "another"));
    auto here = one;
    auto there = one;
    here.checks[0].got = "<Stack object at 0x7f00a0>";
    there.checks[0].got = "<Stack object at 0x7f00b8>";
    CHECK(behaviour_of(here, "key") == behaviour_of(there, "key"));
    other.verdict = Verdict::accepted;
    CHECK(behaviour_of(other, "key").empty());
}
