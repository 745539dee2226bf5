#pragma once

#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/submission.h"
#include "runner/learner/desk.h"

namespace kata::cli {

/// The files that a user wants judged: those named; else those in the current folder; else those
/// of the workspace. Looks for a workspace only where one of the first is not there.
std::vector<std::string> files_to_judge(learner::Desk& desk, const exercise::Exercise& exercise,
                                        const std::vector<std::string>& named);

/// Reads them, each for its name of `submit`: by name where every name is there, else in the given
/// order.
std::variant<judge::Submission, judge::SubmissionError> read_submission(
    const exercise::Exercise& exercise, const std::vector<std::string>& files);

}  // namespace kata::cli
