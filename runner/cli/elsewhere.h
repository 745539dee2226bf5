#pragma once

#include <string>

#include "runner/exercise/exercise.h"

namespace kata::cli {

/// Whether a learner's copy has nothing left that could be judged.
bool is_all_elsewhere(const exercise::Exercise& copy);

/// "12 hidden cases are judged elsewhere.", of a learner's copy.
std::string judged_elsewhere(const exercise::Exercise& copy);

}  // namespace kata::cli
