#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/judge/judgement.h"
#include "runner/learner/progress.h"

namespace kata::learner {

/// What progress keeps of a judgement; nothing where it says nothing of the learner, because the
/// judge failed or the kata was skipped.
std::optional<Attempt> attempt_of(const judge::Judgement& judgement, Milliseconds now);

/// Records a judgement if the files judged lie in a learner's workspace; else no progress is
/// touched. Never throws: returns one line saying why it could not be kept, or an empty text.
std::string record_judgement(const judge::Judgement& judgement,
                             const std::vector<std::string>& files);

}  // namespace kata::learner
