#include "runner/judge/judge.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "runner/judge/case_outcome.h"
#include "runner/judge/compilation.h"
#include "runner/judge/ending.h"
#include "runner/judge/plan.h"
#include "runner/judge/prediction.h"
#include "runner/judge/requirements.h"
#include "runner/judge/reveal.h"

namespace kata::judge {

namespace {

using exercise::Exercise;
using harness::ExecutionOutcome;

/// Enough to overlap running with comparing; more would only hold more replies.
constexpr std::size_t in_flight = 2;

/// One run of the judge: the judgement as it grows.
class Run {
  public:
    Run(const Exercise& exercise, const Submission& submission, const Subject& subject,
        Executor& executor, Observer& observer)
        : exercise_(exercise),
          submission_(submission),
          executor_(executor),
          observer_(observer),
          started_(std::chrono::steady_clock::now()) {
        judgement_.subject = subject;
        judgement_.verdict = Verdict::accepted;
    }

    std::variant<Judgement, InvalidExercise> judge() {
        if (exercise_.kind == exercise::Kind::predict) return judge_answer();
        const harness::PrepareRequest prepare = prepare_request(exercise_);
        const bool sessions = !prepare.prompts.empty();
        if (sessions) executor_.submit({oracle_limits(), harness::build_request(prepare), false});
        executor_.submit({oracle_limits(),
                          harness::build_request(compile_request(exercise_, submission_)), false});
        value::Prepared prepared;
        if (sessions) {
            auto answer = read_preparation(executor_.next(), prepare.prompts.size());
            if (auto* failure = std::get_if<Ending>(&answer)) return stop(*failure);
            prepared = std::move(std::get<value::Prepared>(answer));
            auto faults = faults_in(exercise_, prepared);
            if (!faults.empty()) return InvalidExercise{std::move(faults)};
        }
        plan_ = plan_cases(exercise_, std::move(prepared));
        begin();
        Compilation compilation = read_compilation(executor_.next(), submission_);
        if (compilation.ending) return stop(*compilation.ending, compilation.problems);
        preload(compilation.compiled);
        run_cases(compilation.compiled);
        return finish();
    }

  private:
    std::variant<Judgement, InvalidExercise> judge_answer() {
        auto prediction = run_snippet(exercise_, executor_);
        if (auto* invalid = std::get_if<exercise::Diagnostic>(&prediction)) {
            return InvalidExercise{{std::move(*invalid)}};
        }
        if (auto* failure = std::get_if<Ending>(&prediction)) return stop(*failure);
        begin();
        const std::string& printed = std::get<std::string>(prediction);
        for (CaseJudgement& one :
             judge_prediction(printed, submission_[0].bytes, value::TextMode::lines)) {
            add(std::move(one));
        }
        return finish();
    }

    /// Nothing is announced before it is known that the exercise is sound.
    void begin() {
        if (!begun_) observer_.judging_started(judgement_.subject);
        begun_ = true;
    }

    void preload(const value::Compiled& compiled) {
        std::set<std::string> modules;
        for (const value::CompiledFile& file : compiled.files) {
            modules.insert(file.imports.begin(), file.imports.end());
        }
        if (!modules.empty()) executor_.preload({modules.begin(), modules.end()});
    }

    void run_cases(const value::Compiled& compiled) {
        std::size_t submitted = 0;
        for (const PlannedCase& planned : plan_) {
            while (submitted < plan_.size() && submitted < planned.index + in_flight) {
                executor_.submit(execution_of(exercise_, plan_[submitted], submission_, compiled));
                ++submitted;
            }
            CaseOutcome outcome = judge_case(planned, executor_.next());
            if (judgement_.problems.empty()) judgement_.problems = std::move(outcome.problems);
            add(std::move(outcome.judgement));
            if (outcome.stops) return;
        }
    }

    CaseOutcome judge_case(const PlannedCase& planned, const ExecutionOutcome& outcome) {
        if (const auto* error = std::get_if<sandbox::SetupError>(&outcome)) {
            CaseOutcome failed{start_of(planned, {}), true, {}};
            settle(failed.judgement, Verdict::internal_error,
                   "The sandbox failed: " + error->message());
            return failed;
        }
        const auto& result = std::get<sandbox::Result>(outcome);
        if (std::holds_alternative<exercise::ProgramRun>(planned.source->action)) {
            return judge_program(planned, result, value::read_program(result.reply.bytes),
                                 submission_);
        }
        value::SessionReply reply = value::read_session(result.reply.bytes, planned.prompts.size());
        if (auto* missing = std::get_if<value::Missing>(&reply.load))
            believe_little(planned, *missing);
        return judge_session(planned, result, reply, submission_);
    }

    /// The names come out of a process that ran the submission, which may have put anything there:
    /// what a hidden case must not say is not said in this way either.
    void believe_little(const PlannedCase& planned, value::Missing& missing) const {
        std::erase_if(missing.names, [&](const std::string& name) {
            return std::find(exercise_.entry.begin(), exercise_.entry.end(), name) ==
                   exercise_.entry.end();
        });
        const bool shown =
            exercise::reveal_of(exercise_, *planned.source) == exercise::Reveal::full;
        if (!shown) missing.defined.clear();
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
            if (!one.verdict || one.accepted()) continue;
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

    const Exercise& exercise_;
    const Submission& submission_;
    Executor& executor_;
    Observer& observer_;
    std::chrono::steady_clock::time_point started_;
    std::vector<PlannedCase> plan_;
    bool begun_ = false;
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

std::variant<Judgement, InvalidExercise> judge(const Exercise& exercise,
                                               const Submission& submission, const Subject& subject,
                                               Executor& executor, Observer& observer) {
    if (const auto obstacle = missing_package(exercise, subject, executor)) {
        observer.judging_started(subject);
        Judgement judgement = not_judged(exercise, subject, *obstacle);
        observer.judging_finished(judgement);
        return judgement;
    }
    return Run(exercise, submission, subject, executor, observer).judge();
}

}  // namespace kata::judge
