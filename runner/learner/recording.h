#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/judgement.h"
#include "runner/judge/submission.h"
#include "runner/learner/progress.h"

namespace kata::learner {

/// What progress keeps of a judgement; nothing where it says nothing of the learner, because the
/// judge failed or the kata was skipped.
std::optional<Attempt> attempt_of(const judge::Judgement& judgement, Milliseconds now);

/// Whether a submission is the exercise's starter as it was: to judge it is no attempt.
bool is_starter(const exercise::Exercise& exercise, const judge::Submission& submission);

/// Records a judgement if the files judged lie in a learner's workspace and are not the starter;
/// else no progress is touched. Never throws: returns one line saying why it could not be kept, or
/// an empty text.
std::string record_judgement(const exercise::Exercise& exercise,
                             const judge::Submission& submission, const judge::Judgement& judgement,
                             const std::vector<std::string>& files);

}  // namespace kata::learner
