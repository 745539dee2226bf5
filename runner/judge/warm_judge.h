#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "runner/exercise/exercise.h"
#include "runner/judge/judge.h"
#include "runner/judge/worker_executor.h"
#include "sandbox/harness/interpreter.h"
#include "sandbox/policy.h"

namespace kata::judge {

/// Judges any number of submissions of any exercises with one interpreter. What they share stays
/// warm: a worker for each set of packages, and the preparation of the exercises that were judged
/// last. Nothing of a submission outlives its judging. For one thread; others have their own.
class WarmJudge {
  public:
    /// @param policy   of every submission
    /// @param imports  `by_each` where submissions are of different people
    WarmJudge(harness::Interpreter interpreter, sandbox::Policy policy,
              Imports imports = Imports::ahead);

    /// Starts the interpreter that exercises with these packages need, in the background.
    void warm_up(const harness::Requirements& packages = {});

    /// What a report says first of a judging. `seed`: of the random inputs, where there are any;
    /// none takes the exercise's own.
    Subject subject_of(const exercise::Exercise& exercise, const Submission& submission,
                       std::optional<std::uint64_t> seed = {}) const;

    /// Judges a submission, one file for each name in the exercise's `submit`, in that order.
    /// Before the first one of an exercise its own code is looked at. Two judgings of the same
    /// Exercise object with the same seed share its preparation. An exercise that does not fit this
    /// interpreter, or whose packages are absent, is skipped.
    std::variant<Judgement, InvalidExercise> judge(
        const std::shared_ptr<const exercise::Exercise>& exercise, const Submission& submission,
        const Subject& subject, Observer& observer);

    /// The executor for exercises with these packages, with nothing in its queue. It is replaced
    /// when it is found broken, so ask for it again rather than keep it.
    Executor& executor(const harness::Requirements& packages);

    const harness::Interpreter& interpreter() const { return interpreter_; }

  private:
    struct Prepared {
        std::shared_ptr<const exercise::Exercise> exercise;
        std::unique_ptr<Preparation> preparation;
    };

    WorkerExecutor& worker_for(const harness::Requirements& packages);
    std::variant<std::monostate, InvalidExercise, Ending> look_at(
        const exercise::Exercise& exercise, Executor& executor);
    Preparation& preparation_of(const std::shared_ptr<const exercise::Exercise>& exercise,
                                std::uint64_t seed);

    harness::Interpreter interpreter_;
    sandbox::Policy policy_;
    Imports imports_;
    std::map<harness::Requirements, std::unique_ptr<WorkerExecutor>> workers_;
    std::list<Prepared> prepared_;  ///< the one that was used last is the first
};

}  // namespace kata::judge
