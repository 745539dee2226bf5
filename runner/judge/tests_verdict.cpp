#include <algorithm>

#include <fmt/format.h>

#include "runner/judge/case_outcome.h"
#include "runner/judge/ending.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/quantity.h"
#include "runner/judge/stopping.h"

namespace kata::judge {

namespace {

using exercise::TestRun;
using value::TestResult;
using value::TestsReply;

std::string_view name_of(TestResult::Outcome outcome) {
    switch (outcome) {
        case TestResult::Outcome::passed:
            return "passed";
        case TestResult::Outcome::failed:
            return "failed";
        case TestResult::Outcome::skipped:
            return "skipped";
    }
    return "";
}

std::size_t count(const TestsReply& reply, TestResult::Outcome outcome) {
    const auto same = [&](const TestResult& test) { return test.outcome == outcome; };
    return static_cast<std::size_t>(std::count_if(reply.tests.begin(), reply.tests.end(), same));
}

/// What a test raised, as far as its author wrote it: of an implementation that is not shown, no
/// line number is either.
ExceptionReport describe_own(const value::ExceptionInfo& raised, const Submission& submission) {
    ExceptionReport report = describe(raised, submission);
    const auto foreign = [&](const Frame& frame) {
        return std::none_of(submission.begin(), submission.end(),
                            [&](const SubmittedFile& file) { return file.name == frame.file; });
    };
    // Its locals may be those of an implementation that is not shown.
    if (!report.frames.empty() && foreign(report.frames.back())) report.locals.clear();
    std::erase_if(report.frames, foreign);
    for (ExceptionReport& origin : report.chain) std::erase_if(origin.frames, foreign);
    return report;
}

/// One check for each test. On a faulty implementation each outcome is as good as the other.
std::vector<Check> checks_of(const TestsReply& reply, bool faulty, const Submission& submission) {
    std::vector<Check> checks;
    for (const TestResult& test : reply.tests) {
        Check check;
        check.kind = CheckKind::test;
        check.number = checks.size() + 1;
        check.action = test.name;
        check.got = name_of(test.outcome);
        const bool failed = test.outcome == TestResult::Outcome::failed;
        if (failed && !faulty) check.verdict = Verdict::wrong_answer;
        if (test.exception) check.exception = describe_own(*test.exception, submission);
        checks.push_back(std::move(check));
    }
    return checks;
}

std::optional<Ending> ending_of_tests(const sandbox::Result& result, const TestsReply& reply,
                                      const sandbox::Limits& limits) {
    if (auto ending = ending_of(result, limits)) return ending;
    // Whatever a process says that has run a submission, a refusal too, is the submission's word.
    if (const auto& fault = reply.fault ? reply.fault : reply.refusal) {
        return Ending{Verdict::runtime_error,
                      "The process did not answer as Python would: " + *fault + "."};
    }
    return reply.done ? std::nullopt : std::optional(ended_early(result));
}

/// Every test must pass on a right implementation.
void judge_right(CaseOutcome& outcome, const TestsReply& reply, const Submission& submission) {
    CaseJudgement& judgement = outcome.judgement;
    if (const auto* failed = std::get_if<value::LoadFailed>(&reply.load)) {
        judgement.exception = describe_own(failed->exception, submission);
        settle(judgement, Verdict::runtime_error, "It cannot be imported:");
        outcome.stops = !judgement.hidden;
        return;
    }
    const std::size_t failed = count(reply, TestResult::Outcome::failed);
    const std::size_t ran = failed + count(reply, TestResult::Outcome::passed);
    if (failed > 0) {
        settle(judgement, Verdict::wrong_answer,
               fmt::format("It rejects a correct implementation: {} of {} failed.", failed,
                           plural(ran, "test")));
    } else {
        settle(judgement, Verdict::accepted, "");
    }
}

/// At least one test must fail on a faulty implementation; that the tests cannot even be imported,
/// or come to no end, does not go unnoticed either.
void judge_faulty(CaseOutcome& outcome, const TestsReply& reply) {
    const std::size_t ran = count(reply, TestResult::Outcome::passed);
    const bool caught = std::holds_alternative<value::LoadFailed>(reply.load) ||
                        count(reply, TestResult::Outcome::failed) > 0;
    if (caught) return settle(outcome.judgement, Verdict::accepted, "");
    settle(outcome.judgement, Verdict::wrong_answer,
           ran == 1 ? "Its one test passes on a faulty implementation, and should fail."
                    : fmt::format("All {} pass on a faulty implementation; at least one should "
                                  "fail.",
                                  plural(ran, "test")));
}

}  // namespace

CaseOutcome judge_tests(const PlannedCase& planned, const sandbox::Result& result,
                        const TestsReply& reply, const Submission& submission) {
    const bool faulty = std::get<TestRun>(planned.source->action).faulty;
    CaseOutcome outcome{start_of(planned, result), false, {}};
    CaseJudgement& judgement = outcome.judgement;
    judgement.checks = checks_of(reply, faulty, submission);
    const auto ending = ending_of_tests(result, reply, planned.limits);
    const bool loaded = std::holds_alternative<value::Loaded>(reply.load);
    if (ending && (!faulty || ending->verdict == Verdict::internal_error)) {
        add_stop(judgement, result, submission);
        settle(judgement, *ending);
        outcome.stops = !loaded && !judgement.hidden && ending->verdict != Verdict::internal_error;
    } else if (ending) {
        settle(judgement, Verdict::accepted, "");
    } else if (loaded && count(reply, TestResult::Outcome::skipped) == reply.tests.size()) {
        settle(judgement, Verdict::wrong_answer,
               reply.tests.empty() ? "No tests found: neither functions `test_…` nor classes "
                                     "`Test…` nor a unittest.TestCase."
                                   : "No test ran: all are skipped.");
        outcome.stops = !judgement.hidden;
    } else if (faulty) {
        judge_faulty(outcome, reply);
    } else {
        judge_right(outcome, reply, submission);
    }
    if (!judgement.accepted()) judgement.feedback = planned.source->feedback;
    return outcome;
}

}  // namespace kata::judge
