#pragma once

#include <string>
#include <variant>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/submission.h"
#include "runner/learner/desk.h"

namespace kata::cli {

/// What a user named; where that is one folder and the exercise takes several files, those in it.
std::vector<std::string> named_files(const exercise::Exercise& exercise,
                                     const std::vector<std::string>& named);

/// The files that a user wants judged: those named; else those in the current folder; else those
/// of the workspace. Looks for a workspace only where one of the first is not there.
std::vector<std::string> files_to_judge(learner::Desk& desk, const exercise::Exercise& exercise,
                                        const std::vector<std::string>& named);

/// What becomes of files that are symbolic links.
enum class Links { followed, refused };

/// Reads them, each for its name of `submit`: the file of that name, else the next of
/// those that have another one.
std::variant<judge::Submission, judge::SubmissionError> read_submission(
    const exercise::Exercise& exercise, const std::vector<std::string>& files,
    Links links = Links::followed);

}  // namespace kata::cli
