#pragma once

#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads the list `wrong`: maps of `file`, `verdict` and `hint`. The files are not looked for.
std::vector<WrongSolution> read_wrong_solutions(const Node& node, Problems& problems);

}  // namespace kata::exercise
