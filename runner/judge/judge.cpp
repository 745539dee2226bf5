#include "runner/judge/judge.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "runner/judge/calibration.h"
#include "runner/judge/case_outcome.h"
#include "runner/judge/checker.h"
#include "runner/judge/compilation.h"
#include "runner/judge/ending.h"
#include "runner/judge/explain.h"
#include "runner/judge/plan.h"
#include "runner/judge/preparation.h"
#include "runner/judge/remote.h"
#include "runner/judge/requirements.h"
#include "runner/judge/reveal.h"
#include "runner/judge/tests_plan.h"
#include "runner/judge/type_check.h"

namespace kata::judge {

namespace {

using exercise::Exercise;
using harness::ExecutionOutcome;

/// Enough to overlap running with comparing; more would only hold more replies.
constexpr std::size_t in_flight = 2;

/// One run of the judge: the judgement as it grows.
class Run {
  public:
    Run(Preparation& preparation, const Submission& submission, const Subject& subject,
        Executor& executor, Observer& observer, Imports imports)
        : preparation_(preparation),
          exercise_(preparation.exercise()),
          plan_(preparation.plan()),
          submission_(submission),
          executor_(executor),
          observer_(observer),
          imports_(imports),
          started_(std::chrono::steady_clock::now()) {
        judgement_.subject = subject;
        judgement_.verdict = Verdict::accepted;
    }

    std::variant<Judgement, InvalidExercise> judge() {
        if (exercise_.kind == exercise::Kind::predict) return judge_answer();
        if (preparation_.is_complete() && can_compile_in_place(plan_, submission_)) {
            if (auto compilation = compile_in_place()) return judge_compiled(*compilation);
        }
        if (auto fault = preparation_.submit(executor_); fault.index() > 0) return end(fault);
        begin_remote();
        executor_.submit({oracle_limits(),
                          harness::build_request(compile_request(exercise_, submission_)), false});
        if (auto fault = preparation_.take(executor_); fault.index() > 0) return end(fault);
        const ExecutionOutcome compiled = executor_.next();
        if (auto fault = preparation_.complete(executor_); fault.index() > 0) return end(fault);
        Compilation compilation = read_compilation(compiled, submission_);
        return judge_compiled(compilation);
    }

  private:
    Judgement judge_compiled(Compilation& compilation) {
        begin();
        if (compilation.ending) return stop(*compilation.ending, compilation.problems);
        auto silencing = refused_type_comments(exercise_, submission_);
        if (!silencing.empty()) {
            return stop({Verdict::invalid_submission, ""}, std::move(silencing));
        }
        preload(compilation.compiled);
        run_cases(compilation.compiled);
        return finish();
    }

    /// Runs the one case in the process that compiles the submission. None if nothing was compiled
    /// there: a compiler that a text drives into a limit has to be alone to say so.
    std::optional<Compilation> compile_in_place() {
        executor_.submit(
            execution_in_place(exercise_, plan_.front(), submission_, preparation_.own()));
        ExecutionOutcome outcome = executor_.next();
        auto* result = std::get_if<sandbox::Result>(&outcome);
        if (result == nullptr) return std::nullopt;
        auto first = value::read_compiled_first(result->reply.bytes, submission_.size());
        if (!first) return std::nullopt;
        result->reply.total -= result->reply.bytes.size() - first->rest.size();
        result->reply.bytes = std::string(first->rest);
        answer_ = std::move(outcome);
        return compilation_of(std::move(first->compiled), submission_);
    }

    /// What becomes of a run whose exercise could not be prepared.
    std::variant<Judgement, InvalidExercise> end(Preparation::Fault& fault) {
        if (auto* faults = std::get_if<Diagnostics>(&fault)) {
            return InvalidExercise{std::move(*faults)};
        }
        return stop(std::get<Ending>(fault));
    }

    std::variant<Judgement, InvalidExercise> judge_answer() {
        for (const auto step : {&Preparation::submit, &Preparation::take, &Preparation::complete}) {
            if (auto fault = (preparation_.*step)(executor_); fault.index() > 0) return end(fault);
        }
        const std::string& answer = submission_[0].bytes;
        const auto mode = text_mode_of(exercise_.compare.text);
        return finish_with(
            exercise_.questions.empty()
                ? judge_prediction(preparation_.printed(), answer, mode)
                : judge_answers(exercise_.questions, preparation_.truths(), answer, mode));
    }

    Judgement finish_with(std::vector<CaseJudgement> cases) {
        begin();
        for (CaseJudgement& one : cases) add(std::move(one));
        return finish();
    }

    /// Nothing is announced before it is known that the exercise is sound.
    void begin() {
        if (!begun_) observer_.judging_started(judgement_.subject);
        begun_ = true;
    }

    /// Other interpreters start in the background, if they will be needed, and the objects of the
    /// first case if it is known.
    void begin_remote() {
        if (!has_remote(exercise_)) return;
        remote_.emplace(exercise_, plan_, preparation_.own(), executor_);
        if (preparation_.is_complete()) begin_objects_of(run_order(plan_), 0);
    }

    /// If the case has any, and they can be begun ahead.
    void begin_objects_of(const std::vector<std::size_t>& order, std::size_t place) {
        if (place < order.size() && has_remote(*plan_[order[place]].source)) {
            remote_->begin(order[place]);
        }
    }

    /// Has the interpreter import once what every process forked from it would import.
    void preload(const value::Compiled& compiled) {
        const OwnModules& own = preparation_.own();
        if (own.oracle && !remote_) executor_.preload(own.oracle->imports);
        if (own.fixtures) executor_.preload(own.fixtures->imports);
        if (has_virtual_clock(exercise_)) executor_.preload({"asyncio"});
        if (imports_ == Imports::ahead) return preload_of(compiled);
        const auto imports = [](const value::CompiledFile& file) { return !file.imports.empty(); };
        if (std::none_of(compiled.files.begin(), compiled.files.end(), imports)) return;
        // What is imported is what the reference imports, mostly.
        const Reference* reference = preparation_.reference(executor_);
        if (reference != nullptr) preload_of(reference->compiled);
    }

    void preload_of(const value::Compiled& compiled) {
        for (const value::CompiledFile& file : compiled.files) executor_.preload(file.imports);
    }

    /// What was submitted to the executor and not answered: a case, or the look of a checker at it.
    struct Step {
        std::size_t index;
        bool check;
    };

    /// Cases run ahead of their judging; a checker's turn comes behind whatever has been submitted.
    /// They are told in order.
    void run_cases(const value::Compiled& compiled) {
        std::vector<std::optional<CaseOutcome>> outcomes(plan_.size());
        const std::vector<std::size_t> order = run_order(plan_);
        std::size_t submitted = 0;
        std::size_t told = 0;
        if (answer_) outcomes[submitted++] = judge_case(plan_.front(), *answer_);
        while (told < plan_.size()) {
            while (submitted < plan_.size() && steps_.size() < in_flight &&
                   !stands_alone(*plan_[order[submitted]].source)) {
                const std::size_t index = order[submitted++];
                executor_.submit(execution_of(exercise_, plan_[index], submission_, compiled,
                                              preparation_.own()));
                steps_.push_back({index, false});
            }
            if (!steps_.empty()) {
                take_answer(outcomes);
            } else if (submitted < plan_.size()) {
                // What asks further questions, or lives in the oracle, takes the executors to
                // itself.
                const PlannedCase& planned = plan_[order[submitted++]];
                outcomes[planned.index] = run_alone(planned, compiled, order, submitted);
            }
            while (told < plan_.size() && outcomes[told] && !awaits_check(told)) {
                if (may_need_longer(*outcomes[told])) {
                    while (!steps_.empty()) take_answer(outcomes);
                    run_longer(outcomes[told], compiled);
                    if (awaits_check(told)) break;
                }
                if (tell(std::move(*outcomes[told++]))) return;
            }
        }
    }

    /// `next`: the place in the order of the case behind it.
    CaseOutcome run_alone(const PlannedCase& planned, const value::Compiled& compiled,
                          const std::vector<std::size_t>& order, std::size_t next) {
        if (is_drawn(*planned.source)) {
            return preparation_.random().judge(planned, submission_, compiled, executor_);
        }
        remote_->begin(planned.index);
        begin_objects_of(order, next);
        return remote_->run(planned, submission_, compiled);
    }

    /// A limit that the author did not set depends on the machine.
    bool may_need_longer(const CaseOutcome& outcome) const {
        const CaseJudgement& judgement = outcome.judgement;
        const exercise::Case& single = *plan_[judgement.index].source;
        return judgement.verdict == Verdict::time_limit_exceeded && !outcome.stops &&
               !longer_.contains(&single) && !is_drawn(single) && is_calibrated(exercise_, single);
    }

    /// The reference is run in the submission's place first: it tells what this machine takes.
    void run_longer(std::optional<CaseOutcome>& outcome, const value::Compiled& compiled) {
        PlannedCase planned = plan_[outcome->judgement.index];
        longer_.insert(planned.source);
        const Reference* reference = preparation_.reference(executor_);
        if (reference == nullptr) return;
        const CaseOutcome timed =
            run_again(with_patience(planned), reference->files, reference->compiled);
        const auto limits =
            limits_beside(exercise_, *planned.source, planned.limits, timed.judgement.usage.cpu);
        if (!limits) return;
        planned.limits = *limits;
        outcome = run_again(planned, submission_, compiled);
    }

    CaseOutcome run_again(const PlannedCase& planned, const Submission& files,
                          const value::Compiled& compiled) {
        if (has_remote(*planned.source)) {
            remote_->forget();
            return remote_->run(planned, files, compiled);
        }
        executor_.submit(execution_of(exercise_, planned, files, compiled, preparation_.own()));
        return judge_case(planned, executor_.next());
    }

    static bool stands_alone(const exercise::Case& single) {
        return is_drawn(single) || has_remote(single);
    }

    bool awaits_check(std::size_t index) const {
        return std::any_of(steps_.begin(), steps_.end(),
                           [index](const Step& step) { return step.check && step.index == index; });
    }

    void take_answer(std::vector<std::optional<CaseOutcome>>& outcomes) {
        const Step step = steps_.front();
        steps_.pop_front();
        const PlannedCase& planned = plan_[step.index];
        const ExecutionOutcome answer = executor_.next();
        if (step.check) {
            judge_check(*outcomes[step.index], planned, preparation_.own(), answer);
        } else {
            outcomes[step.index] = judge_case(planned, answer);
        }
    }

    /// Whether the others need not run: they would fail the same way, or nobody wants to know.
    bool tell(CaseOutcome outcome) {
        if (judgement_.problems.empty()) judgement_.problems = std::move(outcome.problems);
        add(std::move(outcome.judgement));
        return outcome.stops || observer_.has_enough();
    }

    /// The checker has the last word on a case that nothing else is wrong with.
    bool goes_to_checker(const PlannedCase& planned, const CaseOutcome& outcome) const {
        return outcome.judgement.accepted() && !planned.source->checker.name.empty();
    }

    void submit_check(const PlannedCase& planned, const harness::CheckRequest& check) {
        executor_.submit(in_oracle(check));
        steps_.push_back({planned.index, true});
    }

    CaseOutcome judge_case(const PlannedCase& planned, const ExecutionOutcome& answer) {
        if (const auto* error = std::get_if<sandbox::SetupError>(&answer)) {
            return not_run(planned, *error);
        }
        const auto& result = std::get<sandbox::Result>(answer);
        if (std::holds_alternative<exercise::TypeCheck>(planned.source->action)) {
            return judge_type_check(planned, result, submission_);
        }
        if (std::holds_alternative<exercise::TestRun>(planned.source->action)) {
            return judge_tests(planned, result, value::read_tests(result.reply.bytes), submission_);
        }
        if (std::holds_alternative<exercise::ProgramRun>(planned.source->action)) {
            CaseOutcome outcome = judge_program(
                planned, result, value::read_program(result.reply.bytes), submission_);
            if (goes_to_checker(planned, outcome)) {
                submit_check(planned, check_request(planned, preparation_.own(), result));
            }
            return outcome;
        }
        value::SessionReply reply = value::read_session(result.reply.bytes, planned.prompts.size(),
                                                        planned.source->unchanged.size());
        if (auto* missing = std::get_if<value::Missing>(&reply.load))
            restrict_names(*missing, exercise_, *planned.source);
        CaseOutcome outcome = judge_session(planned, result, reply, submission_);
        if (goes_to_checker(planned, outcome)) {
            submit_check(planned, check_request(planned, preparation_.own(), result, reply));
        }
        return outcome;
    }

    void add(CaseJudgement one) {
        judgement_.cases.push_back(revealed(std::move(one)));
        observer_.case_judged(judgement_.cases.back());
    }

    void add_cases_not_run() {
        for (std::size_t index = judgement_.cases.size(); index < plan_.size(); ++index) {
            CaseJudgement one = start_of(plan_[index], {});
            add(std::move(one));
        }
    }

    /// The end of a run in which no case decides.
    Judgement stop(const Ending& ending, std::vector<SourceProblem> problems = {}) {
        judgement_.verdict = ending.verdict;
        judgement_.message = ending.message;
        judgement_.problems = std::move(problems);
        return finish();
    }

    /// The first case in order that is not accepted decides, but a failure of the judge is never
    /// hidden behind a verdict.
    void decide() {
        for (const CaseJudgement& one : judgement_.cases) {
            if (!one.failed()) continue;
            if (judgement_.verdict == Verdict::accepted) judgement_.verdict = *one.verdict;
            if (*one.verdict == Verdict::internal_error) {
                judgement_.verdict = Verdict::internal_error;
                judgement_.message = one.message;
            }
        }
    }

    Judgement finish() {
        begin();
        add_cases_not_run();
        decide();
        // Whoever has seen enough wants no advice either.
        const bool failed = judgement_.verdict != Verdict::accepted && judgement_.cases_run() > 0;
        if (failed && steps_.empty() && !observer_.has_enough()) {
            explain(judgement_, submission_, executor_);
        }
        for (const CaseJudgement& one : judgement_.cases) {
            judgement_.points.earned += one.points.earned;
            judgement_.points.possible += one.points.possible;
        }
        const auto ready = executor_.await_ready();
        if (const auto* layers = std::get_if<std::vector<sandbox::LayerState>>(&ready)) {
            judgement_.layers = *layers;
        }
        judgement_.elapsed = std::chrono::steady_clock::now() - started_;
        observer_.judging_finished(judgement_);
        return std::move(judgement_);
    }

    Preparation& preparation_;
    const Exercise& exercise_;
    const std::vector<PlannedCase>& plan_;
    const Submission& submission_;
    Executor& executor_;
    Observer& observer_;
    Imports imports_;
    std::chrono::steady_clock::time_point started_;
    std::optional<ExecutionOutcome> answer_;  ///< of a case that was compiled in place
    std::deque<Step> steps_;                  ///< submitted, in order
    std::set<const exercise::Case*> longer_;  ///< whose limit of time was looked at again
    bool begun_ = false;
    std::optional<RemoteCases> remote_;  ///< where there are any
    Judgement judgement_;
};

/// Whether the packages are there is known when the interpreter has imported them.
std::optional<Obstacle> missing_package(const Exercise& exercise, const Subject& subject,
                                        Executor& executor) {
    if (exercise.packages.empty()) return std::nullopt;
    const auto ready = executor.await_ready();
    const auto* error = std::get_if<sandbox::SetupError>(&ready);
    return error == nullptr ? std::nullopt : package_obstacle(*error, subject.executable);
}

}  // namespace

std::variant<Judgement, InvalidExercise> judge(Preparation& preparation,
                                               const Submission& submission, const Subject& subject,
                                               Executor& executor, Observer& observer,
                                               Imports imports) {
    if (const auto obstacle = missing_package(preparation.exercise(), subject, executor)) {
        observer.judging_started(subject);
        Judgement judgement = not_judged(preparation.exercise(), subject, *obstacle);
        observer.judging_finished(judgement);
        return judgement;
    }
    return Run(preparation, submission, subject, executor, observer, imports).judge();
}

std::variant<Judgement, InvalidExercise> judge(const Exercise& exercise,
                                               const Submission& submission, const Subject& subject,
                                               Executor& executor, Observer& observer) {
    Preparation preparation(exercise, subject.seed.value_or(default_seed(exercise)));
    return judge(preparation, submission, subject, executor, observer);
}

}  // namespace kata::judge
