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
    one.exception = judge::ExceptionReport{};
    one.stopped_at.resize(1);
    one.other_threads.resize(1);
    one.samples.resize(1);
    one.hint = judge::Hint{judge::HintKind::exception, "hint", {}};
    judge::Check check;
    check.action = "call";
    check.expected = "expected";
    check.got = "got";
    check.difference = judge::Difference{};
    check.hint = judge::Hint{judge::HintKind::order, "hint", {}};
    one.checks.push_back(check);
    return judge::revealed(std::move(one));
}

}  // namespace

// A field that is new does not compile in the next two cases until it is said what becomes of it.

TEST_CASE("each field of a check that tells an outcome is hidden with it") {
    const auto one = failed(Reveal::call);
    const auto& [kind, verdict, action, number, expected, got, difference, exception, hint] =
        one.checks[0];
    CHECK(action == "call");  // and kind, verdict and number say nothing of the outcome
    CHECK(verdict == judge::Verdict::accepted);
    CHECK(kind == judge::CheckKind::prompt);
    CHECK(number == 0);
    CHECK_FALSE(expected);
    CHECK(got.empty());
    CHECK_FALSE(difference);
    CHECK_FALSE(exception);
    CHECK_FALSE(hint);
}

TEST_CASE("each field of a case that tells more than its name is hidden with it") {
    const auto one = failed(Reveal::name);
    const auto& [index, title, hidden, reveal, verdict, points, message, feedback, given, random,
                 growth, inputs, checks, exception, stopped_at, other_threads, samples, hint, out,
                 err, usage] = one;
    CHECK(index == 0);
    CHECK(title == "title");
    CHECK(feedback == "feedback");
    CHECK(given.empty());
    CHECK(inputs.empty());
    CHECK(checks.empty());
    CHECK_FALSE(exception);
    CHECK(message == "It cannot be imported.");
    CHECK(stopped_at.empty());
    CHECK(other_threads.empty());
    CHECK(samples.empty());
    CHECK_FALSE(hint);
    CHECK(out.bytes.empty());
    CHECK(err.bytes.empty());
}

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
