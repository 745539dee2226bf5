#pragma once

#include <string>

#include "runner/exercise/exercise.h"

namespace kata::cli {

/// Whether a learner's copy has nothing left that could be judged.
bool is_all_elsewhere(const exercise::Exercise& copy);

/// "two-sum is a learner's copy, and nothing of it can be judged here", of such a one.
std::string nothing_judged_here(const exercise::Exercise& copy);

/// "12 hidden cases are judged elsewhere.", of a learner's copy.
std::string judged_elsewhere(const exercise::Exercise& copy);

}  // namespace kata::cli
