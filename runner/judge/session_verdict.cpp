#include <algorithm>

#include <fmt/format.h>

#include "runner/exercise/nearest.h"
#include "runner/judge/case_outcome.h"
#include "runner/judge/difference.h"
#include "runner/judge/ending.h"
#include "runner/judge/exceptions.h"
#include "runner/judge/measures.h"
#include "runner/judge/near_miss.h"
#include "runner/judge/prompt_verdict.h"
#include "runner/judge/quantity.h"
#include "runner/judge/stopping.h"
#include "runner/judge/words.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using value::SessionReply;

std::string_view between(std::string_view text, std::uint64_t from, std::uint64_t to) {
    const std::size_t start = std::min<std::size_t>(from, text.size());
    const std::size_t end = std::min<std::size_t>(std::max(from, to), text.size());
    return text.substr(start, end - start);
}

std::string missing_message(const std::string& name, const std::vector<std::string>& defined) {
    const std::vector<std::string_view> known(defined.begin(), defined.end());
    std::string text = fmt::format("It does not define `{}`", name);
    const std::string hint = exercise::did_you_mean(name, known);
    return hint.empty() ? text + "." : text + "; " + hint;
}

/// The checks of every prompt that answered.
void judge_prompts(CaseJudgement& judgement, const PlannedCase& planned, std::string_view out,
                   const SessionReply& reply, const Submission& submission) {
    const auto* loaded = std::get_if<value::Loaded>(&reply.load);
    std::uint64_t before = loaded != nullptr ? loaded->sizes.out : 0;
    for (const value::PromptResult& one : reply.results) {
        const std::string_view printed = between(out, before, one.sizes.out);
        judgement.checks.push_back(
            judge_prompt(planned.prompts[one.index], one, printed, planned.comparison, submission));
        before = one.sizes.out;
    }
}

/// A check for each given value that was to stay as it was, by the process's own word: a submission
/// that hides a change only deceives the advice.
void judge_unchanged(CaseJudgement& judgement, const PlannedCase& planned,
                     const SessionReply& reply) {
    value::Comparison exact;
    exact.strict = true;
    const std::vector<std::string>& names = planned.source->unchanged;
    for (std::size_t index = 0; index < reply.kept.size(); ++index) {
        const auto given =
            std::find_if(planned.given.begin(), planned.given.end(),
                         [&](const PlannedGiven& one) { return one.text->name == names[index]; });
        Check check;
        check.kind = CheckKind::unchanged;
        check.action = names[index];
        check.expected = given->shown;
        check.got = value::to_python(reply.kept[index], longest_given);
        const auto decoded = value::decode(given->encoded);
        const auto& before = std::get<value::Value>(decoded);  // the oracle's, which was read once
        if (const auto mismatch = value::compare(before, reply.kept[index], exact)) {
            check.verdict = Verdict::wrong_answer;
            check.difference = difference_of(*mismatch, before, reply.kept[index], exact);
            check.hint =
                Hint{HintKind::changed_argument, words::changed_argument(names[index], before), {}};
        }
        judgement.checks.push_back(std::move(check));
    }
}

std::vector<GivenName> given_names(const PlannedCase& planned) {
    std::vector<GivenName> names;
    for (const PlannedGiven& given : planned.given) {
        names.push_back({given.text->name, given.text->source, given.shown, given.text->remote});
    }
    return names;
}

/// How a process that did not come to its end, or lied about it, ended.
std::optional<Ending> ending_of_session(const sandbox::Result& result, const SessionReply& reply,
                                        const sandbox::Limits& limits) {
    if (auto ending = ending_of(result, limits)) return ending;
    // Whatever a process says that has run a submission, a refusal too, is the submission's word.
    if (const auto& fault = reply.fault ? reply.fault : reply.refusal) {
        return Ending{Verdict::runtime_error,
                      "The process did not answer as Python would: " + *fault + "."};
    }
    const bool answered = reply.done || std::holds_alternative<value::LoadFailed>(reply.load) ||
                          std::holds_alternative<value::Missing>(reply.load);
    return answered ? std::nullopt : std::optional(ended_early(result));
}

void judge_missing(CaseOutcome& outcome, const value::Missing& missing,
                   const Submission& submission) {
    for (const std::string& name : missing.names) {
        SourceProblem problem;
        problem.file = submission.size() == 1 ? submission[0].name : "";
        problem.message = missing_message(name, missing.defined);
        outcome.problems.push_back(std::move(problem));
    }
    settle(outcome.judgement, Verdict::invalid_submission,
           outcome.problems.empty() ? "A name is missing." : outcome.problems[0].message);
    outcome.stops = true;
}

void judge_load_failure(CaseOutcome& outcome, const value::LoadFailed& failed,
                        const sandbox::Limits& limits, const Submission& submission) {
    const bool out_of_memory = is_builtin(failed.exception, "MemoryError");
    outcome.judgement.exception = describe(failed.exception, submission);
    outcome.judgement.hint = near_miss(failed.exception, submission);
    settle(outcome.judgement,
           out_of_memory ? Verdict::memory_limit_exceeded : Verdict::runtime_error,
           out_of_memory ? fmt::format("It ran out of memory while it was imported; the limit is "
                                       "{}.",
                                       memory(limits.memory))
                         : "It cannot be imported:");
    outcome.stops = true;
}

/// Whether an exception before may have come of it: no space is left, a file is too large. How soon
/// the limit was noticed must not decide the verdict.
bool may_have_raised(const Ending& ending) {
    return ending.verdict == Verdict::memory_limit_exceeded ||
           ending.verdict == Verdict::output_limit_exceeded;
}

/// A limit or signal: at the prompt that was running, or while the submission was loaded.
void judge_ending(CaseOutcome& outcome, const Ending& ending, const PlannedCase& planned,
                  const sandbox::Result& result, const SessionReply& reply,
                  const Submission& submission) {
    CaseJudgement& judgement = outcome.judgement;
    add_stop(judgement, result, submission);
    const bool loading = std::holds_alternative<std::monostate>(reply.load);
    if (loading) {
        outcome.stops = ending.verdict != Verdict::internal_error;
        settle(judgement, ending.verdict, ending.message + " It was still being imported.");
        return;
    }
    const bool at_prompt = reply.results.size() < planned.prompts.size();
    if (at_prompt) {
        Check check;
        check.verdict = ending.verdict;
        check.number = reply.results.size() + 1;
        check.action = planned.prompts[reply.results.size()].text->source;
        judgement.checks.push_back(std::move(check));
    }
    const Check* first = judgement.first_failure();
    const bool decides =
        first == nullptr || (first->verdict == Verdict::runtime_error && may_have_raised(ending));
    settle(judgement, decides ? ending.verdict : first->verdict, ending.message);
}

}  // namespace

CaseJudgement start_of(const PlannedCase& planned, const sandbox::Result& result) {
    CaseJudgement judgement;
    judgement.index = planned.index;
    judgement.title = planned.source->title;
    judgement.hidden = planned.source->hidden;
    judgement.reveal = planned.reveal;
    judgement.points.possible = planned.source->points;
    judgement.given = given_names(planned);
    judgement.out = result.out;
    judgement.err = result.err;
    judgement.usage = result.usage;
    return judgement;
}

void settle(CaseJudgement& judgement, Verdict verdict, std::string message) {
    judgement.verdict = verdict;
    judgement.message = std::move(message);
    judgement.points.earned = verdict == Verdict::accepted ? judgement.points.possible : 0;
}

void judge_answers(CaseJudgement& judgement, const PlannedCase& planned, std::string_view printed,
                   const SessionReply& reply, const Submission& submission) {
    judge_prompts(judgement, planned, printed, reply, submission);
    judge_unchanged(judgement, planned, reply);
}

void settle(CaseJudgement& judgement, Ending ending) {
    settle(judgement, ending.verdict, std::move(ending.message));
}

CaseOutcome not_run(const PlannedCase& planned, const sandbox::SetupError& error) {
    CaseOutcome outcome{start_of(planned, {}), true, {}};
    settle(outcome.judgement, ending_of(error));
    return outcome;
}

CaseOutcome judge_session(const PlannedCase& planned, const sandbox::Result& result,
                          const SessionReply& reply, const Submission& submission) {
    CaseOutcome outcome{start_of(planned, result), false, {}};
    CaseJudgement& judgement = outcome.judgement;
    judgement.inputs = inputs_of(exercise::files_of(*planned.source));
    judge_answers(judgement, planned, result.out.bytes, reply, submission);
    if (const auto ending = ending_of_session(result, reply, planned.limits)) {
        judge_ending(outcome, *ending, planned, result, reply, submission);
    } else if (const auto* missing = std::get_if<value::Missing>(&reply.load)) {
        judge_missing(outcome, *missing, submission);
    } else if (const auto* failed = std::get_if<value::LoadFailed>(&reply.load)) {
        judge_load_failure(outcome, *failed, planned.limits, submission);
    } else if (const auto fault = add_measures(judgement, planned, result)) {
        settle(judgement, *fault);
    } else {
        const Check* first = judgement.first_failure();
        const Verdict verdict = first != nullptr ? first->verdict : Verdict::accepted;
        const bool memory_error = verdict == Verdict::memory_limit_exceeded;
        settle(judgement, verdict,
               memory_error ? fmt::format("It ran out of memory: the limit is {}.",
                                          memory(planned.limits.memory))
                            : message_of_measures(judgement));
    }
    if (!judgement.accepted()) judgement.feedback = planned.source->feedback;
    return outcome;
}

}  // namespace kata::judge
