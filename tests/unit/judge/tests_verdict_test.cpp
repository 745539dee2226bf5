#include <catch2/catch.hpp>

#include "runner/judge/case_outcome.h"
#include "tests/unit/judge/case.h"

using namespace kata;
using judge::Verdict;
using value::TestResult;

namespace {

const judge::Submission submission = {
    {"test_find.py", "test_find.py", "def test_it():\n    assert find([]) == 1\n"}};

value::TestsReply reply_of(const std::vector<TestResult::Outcome>& outcomes) {
    value::TestsReply reply;
    reply.load = value::Loaded{};
    for (const TestResult::Outcome outcome : outcomes) {
        TestResult test;
        test.name = "test_" + std::to_string(reply.tests.size());
        test.outcome = outcome;
        if (outcome == TestResult::Outcome::failed) {
            test.exception = made::exception("AssertionError", "no");
            test.exception->frames = {{"test_find.py", 2, "test_it", 5, 9, 1},
                                      {"find.py", 7, "find", 1, 2, 1}};
        }
        reply.tests.push_back(std::move(test));
    }
    reply.done = true;
    return reply;
}

value::TestsReply load_failure() {
    value::TestsReply reply;
    reply.load = value::LoadFailed{{}, made::exception("ImportError")};
    reply.done = true;
    return reply;
}

struct Judged {
    exercise::Case source;
    judge::PlannedCase planned;

    explicit Judged(bool faulty, bool hidden = true) {
        source.action = exercise::TestRun{"mutants/one.py", "", faulty};
        source.hidden = hidden;
        source.feedback = "Look at the empty list.";
        planned.source = &source;
    }

    judge::CaseOutcome operator()(const value::TestsReply& reply,
                                  const sandbox::Result& result = {}) const {
        return judge::judge_tests(planned, result, reply, submission);
    }
};

constexpr auto passed = TestResult::Outcome::passed;
constexpr auto failed = TestResult::Outcome::failed;
constexpr auto skipped = TestResult::Outcome::skipped;

}  // namespace

TEST_CASE("a right implementation on which every test passes") {
    const auto outcome = Judged(false)(reply_of({passed, skipped, passed}));
    CHECK(outcome.judgement.accepted());
    REQUIRE(outcome.judgement.checks.size() == 3);
    CHECK(outcome.judgement.checks[0].kind == judge::CheckKind::test);
    CHECK(outcome.judgement.checks[0].action == "test_0");
    CHECK(outcome.judgement.checks[1].got == "skipped");
    CHECK(outcome.judgement.feedback.empty());
}

TEST_CASE("a right implementation that a test rejects") {
    const auto outcome = Judged(false)(reply_of({passed, failed, passed}));
    const auto& judgement = outcome.judgement;
    CHECK(judgement.verdict == Verdict::wrong_answer);
    CHECK(judgement.message == "It rejects a correct implementation: 1 of 3 tests failed.");
    REQUIRE(judgement.first_failure() != nullptr);
    CHECK(judgement.first_failure()->action == "test_1");
    const auto& exception = judgement.first_failure()->exception;
    REQUIRE(exception);
    // Of the implementation, which is not shown, no line is.
    REQUIRE(exception->frames.size() == 1);
    CHECK(exception->frames[0].source == "    assert find([]) == 1");
    CHECK(judgement.feedback == "Look at the empty list.");
    CHECK_FALSE(outcome.stops);
}

TEST_CASE("a faulty implementation that a test notices") {
    const auto outcome = Judged(true)(reply_of({passed, failed}));
    CHECK(outcome.judgement.accepted());
    CHECK(outcome.judgement.first_failure() == nullptr);
    CHECK(outcome.judgement.checks[1].got == "failed");
}

TEST_CASE("a faulty implementation that no test notices") {
    const auto outcome = Judged(true)(reply_of({passed, skipped, passed}));
    CHECK(outcome.judgement.verdict == Verdict::wrong_answer);
    CHECK(outcome.judgement.message ==
          "All 2 tests pass on a faulty implementation; at least one should fail.");
    CHECK(outcome.judgement.feedback == "Look at the empty list.");
    CHECK(Judged(true)(reply_of({passed})).judgement.message ==
          "Its one test passes on a faulty implementation, and should fail.");
}

TEST_CASE("no tests: on the first implementation that is all there is to say") {
    for (const bool faulty : {false, true}) {
        const auto outcome = Judged(faulty)(reply_of({}));
        CHECK(outcome.judgement.verdict == Verdict::wrong_answer);
        CHECK(outcome.judgement.message.substr(0, 15) == "No tests found:");
        CHECK_FALSE(outcome.stops);
    }
    CHECK(Judged(false, false)(reply_of({})).stops);
    const auto none = Judged(false, false)(reply_of({skipped}));
    CHECK(none.judgement.message == "No test ran: all are skipped.");
    CHECK(none.stops);
}

TEST_CASE("tests that cannot be imported") {
    const auto right = Judged(false, false)(load_failure());
    CHECK(right.judgement.verdict == Verdict::runtime_error);
    CHECK(right.judgement.message == "It cannot be imported:");
    CHECK(right.stops);
    CHECK_FALSE(Judged(false)(load_failure()).stops);
    // On a faulty implementation that is one way to notice.
    CHECK(Judged(true)(load_failure()).judgement.accepted());
}

TEST_CASE("a limit is the tests' own on a right implementation, and a catch on a faulty one") {
    auto reply = reply_of({passed});
    reply.done = false;
    const auto limit = made::ended(sandbox::Cause::cpu_limit);
    CHECK(Judged(false)(reply, limit).judgement.verdict == Verdict::time_limit_exceeded);
    CHECK(Judged(true)(reply, limit).judgement.accepted());
}

TEST_CASE("a failure of the judge is never a catch") {
    auto reply = reply_of({passed});
    reply.done = false;
    const auto killed = made::ended(sandbox::Cause::killed);
    CHECK(Judged(true)(reply, killed).judgement.verdict == Verdict::internal_error);
}

TEST_CASE("a process that does not answer as it should has run no tests") {
    auto reply = reply_of({passed});
    reply.done = false;
    CHECK(Judged(false)(reply).judgement.verdict == Verdict::runtime_error);
    reply.fault = "a frame is cut";
    CHECK(Judged(false)(reply).judgement.message.find("a frame is cut") != std::string::npos);
}
