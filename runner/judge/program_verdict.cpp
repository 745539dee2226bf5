#include <fmt/format.h>

#include "runner/exercise/command_line.h"
#include "runner/judge/case_outcome.h"
#include "runner/judge/ending.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/measures.h"
#include "runner/judge/near_miss.h"
#include "runner/judge/stopping.h"
#include "runner/judge/text_verdict.h"

namespace kata::judge {

namespace {

using exercise::ProgramRun;
using value::ProgramReply;

/// What was started, as a failure names it.
std::string action_of(const ProgramRun& run, const Submission& submission) {
    const std::string command = exercise::command_line(run, submission[0].name);
    return run.input.empty() ? command : command + " < input";
}

Check text_check(CheckKind kind, const std::string& expected, const std::string& got,
                 value::TextMode mode) {
    Check check;
    check.kind = kind;
    check.expected = expected;
    check.got = got;
    if (const auto mismatch = value::compare_text(expected, got, mode)) {
        check.verdict = Verdict::wrong_answer;
        check.difference = difference_of(*mismatch);
    }
    return check;
}

Check exit_check(int expected, int got) {
    Check check;
    check.kind = CheckKind::exit_status;
    check.expected = std::to_string(expected);
    check.got = std::to_string(got);
    if (expected != got) check.verdict = Verdict::wrong_answer;
    return check;
}

std::vector<Input> all_inputs_of(const ProgramRun& run) {
    std::vector<Input> inputs = inputs_of(run.files);
    if (!run.input.empty()) inputs.push_back({"", run.input});
    return inputs;
}

std::vector<Check> checks_of(const ProgramRun& run, const sandbox::Result& result,
                             const PlannedCase& planned, const std::string& action) {
    const Comparison& comparison = planned.comparison;
    std::vector<Check> checks;
    if (run.want_stdout) {
        checks.push_back(text_check(CheckKind::stdout_text, *run.want_stdout, result.out.bytes,
                                    comparison.text));
    }
    if (run.want_stderr) {
        checks.push_back(text_check(CheckKind::stderr_text, *run.want_stderr, result.err.bytes,
                                    comparison.error_text));
    }
    checks.push_back(exit_check(run.want_exit, result.exit_code));
    for (Check& check : checks) check.action = action;
    return checks;
}

std::optional<Ending> ending_of_program(const sandbox::Result& result, const ProgramReply& reply,
                                        const sandbox::Limits& limits) {
    if (auto ending = ending_of(result, limits)) return ending;
    // Whatever a process says that has run a submission, a refusal too, is the submission's word.
    if (const auto& fault = reply.fault ? reply.fault : reply.refusal) {
        return Ending{Verdict::runtime_error,
                      "The process did not answer as Python would: " + *fault + "."};
    }
    return reply.exit_status ? std::nullopt : std::optional(ended_early(result));
}

/// An exception that ends a program is what the case asks for only if the case says so: with an
/// exit status and a text on standard error that both come. A traceback there counts only for a
/// text that has one, so that a pattern such as `.*` does not ask for a crash.
bool expects_exception(const ProgramRun& run, const sandbox::Result& result,
                       const std::vector<Check>& checks) {
    if (run.want_exit != 1 || !run.want_stderr) return false;
    for (const Check& check : checks) {
        const bool about_it =
            check.kind == CheckKind::exit_status || check.kind == CheckKind::stderr_text;
        if (about_it && check.verdict != Verdict::accepted) return false;
    }
    static constexpr std::string_view head = "Traceback";
    return result.err.bytes.find(head) == std::string::npos ||
           run.want_stderr->find(head) != std::string::npos;
}

}  // namespace

CaseOutcome judge_program(const PlannedCase& planned, const sandbox::Result& result,
                          const ProgramReply& reply, const Submission& submission) {
    const auto& run = std::get<ProgramRun>(planned.source->action);
    CaseOutcome outcome{start_of(planned, result), false, {}};
    CaseJudgement& judgement = outcome.judgement;
    judgement.inputs = all_inputs_of(run);
    const std::string action = action_of(run, submission);
    if (const auto ending = ending_of_program(result, reply, planned.limits)) {
        Check check;
        check.kind = CheckKind::exit_status;
        check.verdict = ending->verdict;
        check.action = action;
        judgement.checks.push_back(std::move(check));
        add_stop(judgement, result, submission);
        settle(judgement, *ending);
    } else {
        judgement.checks = checks_of(run, result, planned, action);
        if (const auto fault = add_measures(judgement, planned, result)) {
            settle(judgement, fault->verdict, fault->message);
            return outcome;
        }
        const Check* first = judgement.first_failure();
        Verdict verdict = first != nullptr ? first->verdict : Verdict::accepted;
        if (reply.exception && !expects_exception(run, result, judgement.checks)) {
            const bool memory = is_builtin(*reply.exception, "MemoryError");
            verdict = memory ? Verdict::memory_limit_exceeded : Verdict::runtime_error;
            Check crash;
            crash.kind = CheckKind::exit_status;
            crash.verdict = verdict;
            crash.action = action;
            crash.exception = describe(*reply.exception, submission);
            crash.hint = near_miss(*reply.exception, submission);
            crash.got = std::to_string(result.exit_code);
            judgement.checks.insert(judgement.checks.begin(), std::move(crash));
        }
        settle(judgement, verdict, message_of_measures(judgement));
    }
    if (!judgement.accepted()) judgement.feedback = planned.source->feedback;
    return outcome;
}

}  // namespace kata::judge
