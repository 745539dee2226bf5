#pragma once

#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/executor.h"
#include "runner/judge/judgement.h"
#include "runner/judge/preparation.h"
#include "runner/judge/submission.h"

namespace kata::judge {

/// The exercise itself is at fault: nothing can be said of the submission.
struct InvalidExercise {
    std::vector<exercise::Diagnostic> diagnostics;  ///< at least one
};

/// Where the modules that a submission imports are loaded.
enum class Imports {
    ahead,    ///< once for all its cases, in the interpreter that they are forked from, which keeps
              ///< them
    by_each,  ///< by each case, so that nothing of a submission meets the next one
};

/// Judges a submission, one file for each name in the exercise's `submit`, in that order. Makes the
/// preparation complete first, unless an earlier judging did; one that ends without a verdict
/// leaves it of no use. `subject` goes to the observer and into the judgement as it is. Waits for
/// the executor; a case whose result is no longer needed is left to it. An executor that cannot
/// have the packages that the exercise requires yields a judgement without cases run: skipped, or
/// an internal error.
std::variant<Judgement, InvalidExercise> judge(Preparation& preparation,
                                               const Submission& submission, const Subject& subject,
                                               Executor& executor, Observer& observer,
                                               Imports imports = Imports::ahead);

/// Judges one submission alone.
std::variant<Judgement, InvalidExercise> judge(const exercise::Exercise& exercise,
                                               const Submission& submission, const Subject& subject,
                                               Executor& executor, Observer& observer);

}  // namespace kata::judge
