#include "runner/judge/counterexample.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "runner/judge/quantity.h"
#include "runner/judge/shrink.h"
#include "runner/value/render.h"

namespace kata::judge {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_attempts = 600;
constexpr std::size_t attempts_at_once = 40;
constexpr std::chrono::seconds most_time{2};
/// Where a busy machine is what takes the time.
constexpr std::chrono::seconds most_time_in_all{10};
constexpr std::size_t most_sequences = 40;

/// The inputs in [first, last], with what they need.
DrawnCases some_of(const DrawnCases& drawn, const std::vector<std::size_t>& chosen) {
    DrawnCases some;
    some.prompts = drawn.prompts;
    some.texts = drawn.texts;
    for (const std::size_t index : chosen) some.inputs.push_back(drawn.inputs[index]);
    return some;
}

/// An input in a process of its own, exactly as a case without random inputs.
CaseOutcome run_alone(const Reference& reference, const DrawnCase& input,
                      const Contestant& contestant) {
    contestant.executor.submit(execution_of(reference.exercise, input.planned,
                                            contestant.submission, contestant.compiled,
                                            reference.own));
    const harness::ExecutionOutcome outcome = contestant.executor.next();
    if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
        return not_run(input.planned, *error);
    }
    const auto& result = std::get<sandbox::Result>(outcome);
    const auto reply = value::read_session(result.reply.bytes, input.planned.prompts.size(),
                                           input.planned.source->unchanged.size());
    return judge_session(input.planned, result, reply, contestant.submission);
}

/// Makes a failing input as simple as it gets.
class Search {
  public:
    Search(const Reference& reference, const PlannedCase& planned, const Contestant& contestant,
           const DrawnCase& input, CaseOutcome outcome)
        : reference_(reference),
          planned_(planned),
          contestant_(contestant),
          shrinker_(input.draws),
          best_(std::move(outcome)),
          kind_(kind_of(best_.judgement)),
          deadline_(Clock::now() + (kind_.broken ? most_time : most_time_in_all)) {}

    CaseOutcome run() {
        while (tried_ < most_attempts && !is_over()) {
            const std::size_t room = most_attempts - tried_;
            auto proposed = shrinker_.propose(std::min(room, attempts_at_once));
            if (proposed.empty()) break;
            tried_ += proposed.size();
            attempt(std::move(proposed));
        }
        return std::move(best_);
    }

    std::size_t tried() const { return tried_; }

  private:
    /// An answer costs CPU time; what ends by a limit may cost none, so there the clock counts.
    bool is_over() const { return cpu_ >= most_time || Clock::now() >= deadline_; }

    harness::ExecutionOutcome counted(harness::ExecutionOutcome outcome) {
        const auto* result = std::get_if<sandbox::Result>(&outcome);
        if (result != nullptr) cpu_ += result->usage.cpu;
        return outcome;
    }

    void attempt(std::vector<harness::Draws> proposed) {
        const std::size_t most = shrinker_.best().size();
        harness::Execution repeat =
            repeat_execution(reference_, planned_, std::move(proposed), most);
        repeat.limits.cpu = repeat.limits.wall = most_time;
        contestant_.executor.submit(std::move(repeat));
        repeated_ = take_repeated(planned_, counted(contestant_.executor.next()));
        // Only what is simpler in the end, as it was recorded, is worth asking about.
        std::erase_if(repeated_.inputs, [&](const DrawnCase& input) {
            return !simpler(input.draws, shrinker_.best());
        });
        const std::vector<std::size_t> candidates = kind_.broken ? simplest_first() : which_hold();
        const std::optional<std::size_t> best = take_best(candidates);
        std::vector<std::size_t> held;
        if (!kind_.broken) {
            for (const std::size_t one : candidates) held.push_back(repeated_.inputs[one].index);
        }
        shrinker_.learn(held, best ? std::optional(repeated_.inputs[*best].draws) : std::nullopt);
    }

    std::vector<std::size_t> simplest_first() const {
        std::vector<std::size_t> order;
        for (std::size_t index = 0; index < repeated_.inputs.size(); ++index) {
            order.push_back(index);
        }
        sort_by_draws(order);
        return order;
    }

    void sort_by_draws(std::vector<std::size_t>& order) const {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
            return simpler(repeated_.inputs[one].draws, repeated_.inputs[other].draws);
        });
    }

    /// Those that fail in the same way, when all are run in one process.
    std::vector<std::size_t> which_hold() {
        std::vector<std::size_t> held;
        if (repeated_.inputs.empty()) return held;
        const auto outcome =
            counted(run_batch(reference_, planned_, repeated_, contestant_, planned_.limits));
        const auto* result = std::get_if<sandbox::Result>(&outcome);
        if (result == nullptr) return held;
        const value::SessionReply reply = read_answers(repeated_, *result);
        for (std::size_t index = 0; index < repeated_.inputs.size(); ++index) {
            const DrawnCase& input = repeated_.inputs[index];
            CaseJudgement judgement;
            judge_answers(judgement, input.planned, result->out.bytes,
                          part_of(reply, repeated_, index), contestant_.submission);
            const Check* first = judgement.first_failure();
            judgement.verdict = first != nullptr ? first->verdict : Verdict::accepted;
            if (kind_of(judgement) == kind_) held.push_back(index);
        }
        sort_by_draws(held);
        return held;
    }

    /// The simplest that fails alone as well, in the same way.
    std::optional<std::size_t> take_best(const std::vector<std::size_t>& candidates) {
        constexpr std::size_t most_alone = 3;
        std::size_t alone = 0;
        for (const std::size_t index : candidates) {
            if (is_over() || (!kind_.broken && alone++ == most_alone)) break;
            CaseOutcome outcome = run_alone(reference_, repeated_.inputs[index], contestant_);
            cpu_ += outcome.judgement.usage.cpu;
            if (kind_of(outcome.judgement) != kind_) continue;
            best_ = std::move(outcome);
            return index;
        }
        return std::nullopt;
    }

    const Reference& reference_;
    const PlannedCase& planned_;
    const Contestant& contestant_;
    Shrinker shrinker_;
    CaseOutcome best_;
    FailureKind kind_;
    Clock::time_point deadline_;
    std::chrono::nanoseconds cpu_{};  ///< of the exercise's own processes and the submission's
    DrawnCases repeated_;
    std::size_t tried_ = 0;
};

/// The calls of one input, as checks that are all right.
void add_calls(std::vector<Check>& checks, const DrawnCase& input, bool with_prompts) {
    for (const PlannedGiven& given : input.planned.given) {
        Check& check = checks.emplace_back();
        check.action = fmt::format("{} = {}", given.text->name, given.shown);
    }
    if (!with_prompts) return;
    for (const PlannedPrompt& prompt : input.planned.prompts) {
        checks.emplace_back().action = prompt.text->source;
    }
}

/// An input that is right alone, and wrong after others.
class Sequence {
  public:
    Sequence(const Reference& reference, const PlannedCase& planned, const DrawnCases& drawn,
             std::size_t failed, const Contestant& contestant)
        : reference_(reference),
          planned_(planned),
          drawn_(drawn),
          contestant_(contestant),
          deadline_(Clock::now() + most_time) {
        for (std::size_t index = 0; index <= failed; ++index) chosen_.push_back(index);
    }

    /// Drops what is not needed for the failure; false if it does not come again at all.
    bool reduce() {
        if (!fails(chosen_)) return false;
        for (std::size_t size = chosen_.size() / 2; size > 0; size /= 2) {
            std::size_t from = 0;
            while (from + size < chosen_.size()) {
                auto fewer = chosen_;
                const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(from);
                fewer.erase(first, first + static_cast<std::ptrdiff_t>(size));
                if (fails(fewer)) {
                    chosen_ = std::move(fewer);
                } else {
                    from += size;
                }
            }
        }
        return true;
    }

    /// The judgement of the last input, after the calls that led to it.
    CaseOutcome judgement() {
        const DrawnCases some = some_of(drawn_, chosen_);
        const auto outcome =
            run_batch(reference_, planned_, some, contestant_, batch_limits(planned_.limits));
        const auto* result = std::get_if<sandbox::Result>(&outcome);
        CaseOutcome judged{
            start_of(planned_, result != nullptr ? *result : sandbox::Result()), false, {}};
        if (result != nullptr) tell(judged.judgement, some, *result);
        return judged;
    }

  private:
    bool fails(const std::vector<std::size_t>& chosen) {
        if (runs_++ == most_sequences || Clock::now() >= deadline_) return false;
        const DrawnCases some = some_of(drawn_, chosen);
        const auto outcome =
            run_batch(reference_, planned_, some, contestant_, batch_limits(planned_.limits));
        const auto* result = std::get_if<sandbox::Result>(&outcome);
        if (result == nullptr) return false;
        const Screening screening =
            screen(some, *result, read_answers(some, *result), contestant_.submission);
        return screening.failed && *screening.failed + 1 == chosen.size() && !screening.broken;
    }

    void tell(CaseJudgement& judgement, const DrawnCases& some, const sandbox::Result& result) {
        const std::size_t last = some.inputs.size() - 1;
        CaseJudgement answers;
        judge_answers(answers, some.inputs[last].planned, result.out.bytes,
                      part_of(read_answers(some, result), some, last), contestant_.submission);
        judgement.given.clear();
        for (std::size_t index = 0; index < last; ++index) {
            add_calls(judgement.checks, some.inputs[index], true);
        }
        add_calls(judgement.checks, some.inputs[last], false);
        std::move(answers.checks.begin(), answers.checks.end(),
                  std::back_inserter(judgement.checks));
        std::size_t number = 0;
        for (Check& check : judgement.checks) {
            if (check.kind == CheckKind::prompt) check.number = ++number;
        }
        const Check* first = judgement.first_failure();
        settle(judgement, first != nullptr ? first->verdict : Verdict::wrong_answer,
               "The last call is right in a process of its own: its answer depends on the calls "
               "before it.");
    }

    const Reference& reference_;
    const PlannedCase& planned_;
    const DrawnCases& drawn_;
    const Contestant& contestant_;
    Clock::time_point deadline_;
    std::vector<std::size_t> chosen_;
    std::size_t runs_ = 0;
};

/// A failure that does not come again: what was seen the first time stands.
CaseOutcome first_sight(const DrawnCases& drawn, std::size_t failed, const sandbox::Result& result,
                        const Contestant& contestant) {
    const DrawnCase& input = drawn.inputs[failed];
    CaseOutcome outcome{start_of(input.planned, result), false, {}};
    judge_answers(outcome.judgement, input.planned, result.out.bytes,
                  part_of(read_answers(drawn, result), drawn, failed), contestant.submission);
    const Check* first = outcome.judgement.first_failure();
    settle(outcome.judgement, first != nullptr ? first->verdict : Verdict::runtime_error,
           "Asked again, it answered otherwise: its answers change from run to run.");
    return outcome;
}

/// Right one by one, too much for one process all together.
CaseOutcome too_much(const PlannedCase& planned, const DrawnCases& drawn,
                     const sandbox::Result& result) {
    const sandbox::Limits limits = batch_limits(planned.limits);
    const Ending ending = ending_of(result, limits).value_or(ended_early(result));
    CaseOutcome outcome{start_of(planned, result), false, {}};
    settle(outcome.judgement, ending.verdict,
           fmt::format("{} It was to answer {} in one process; the one where it ended is right by "
                       "itself.",
                       ending.message, plural(drawn.inputs.size(), "random input")));
    return outcome;
}

}  // namespace

sandbox::Limits batch_limits(const sandbox::Limits& one) {
    sandbox::Limits limits = one;
    limits.cpu *= batch_times;
    limits.wall *= batch_times;
    limits.output = std::max(one.output, std::min<std::uint64_t>(one.output * 64, 16U << 20));
    limits.reply = std::max<std::uint64_t>(one.reply, 64U << 20);
    limits.file_size = std::max(one.file_size, limits.reply);
    return limits;
}

harness::ExecutionOutcome run_batch(const Reference& reference, const PlannedCase& planned,
                                    const DrawnCases& drawn, const Contestant& contestant,
                                    const sandbox::Limits& limits) {
    harness::Execution execution;
    execution.limits = limits;
    execution.request = harness::build_request(
        batch_request(session_request(reference.exercise, planned, contestant.submission,
                                      contestant.compiled, reference.own),
                      drawn));
    contestant.executor.submit(std::move(execution));
    return contestant.executor.next();
}

CaseOutcome judge_failure(const Reference& reference, const PlannedCase& planned,
                          const DrawnCases& drawn, const Screening& screening,
                          const sandbox::Result& result, const Contestant& contestant) {
    const std::size_t failed = *screening.failed;
    RandomRun random{reference.seed, drawn.inputs.size(), screening.passed, 0, false};
    CaseOutcome outcome = run_alone(reference, drawn.inputs[failed], contestant);
    const Verdict verdict = *outcome.judgement.verdict;
    if (verdict == Verdict::accepted && screening.broken) {
        outcome = too_much(planned, drawn, result);
    } else if (verdict == Verdict::accepted) {
        Sequence sequence(reference, planned, drawn, failed, contestant);
        random.by_sequence = sequence.reduce();
        outcome = random.by_sequence ? sequence.judgement()
                                     : first_sight(drawn, failed, result, contestant);
    } else if (verdict != Verdict::internal_error && !outcome.stops) {
        Search search(reference, planned, contestant, drawn.inputs[failed], std::move(outcome));
        outcome = search.run();
        random.tried = search.tried();
    }
    if (!outcome.stops) outcome.judgement.random = random;
    if (!outcome.judgement.accepted()) outcome.judgement.feedback = planned.source->feedback;
    return outcome;
}

}  // namespace kata::judge
