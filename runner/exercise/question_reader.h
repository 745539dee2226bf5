#pragma once

#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads `questions` of a predict exercise.
std::vector<Question> read_questions(const Node& node, Problems& problems);

}  // namespace kata::exercise
