#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "runner/instructor/blueprint.h"
#include "runner/instructor/manuscript.h"

namespace kata::instructor {

/// What a learner may have of an exercise: the task with its examples, the starter, and the files
/// that the examples need. Hidden cases, the reference, other solutions, the oracle and the
/// explanation are not in it; the YAML file keeps its comments and its order, and says how many
/// cases are judged elsewhere. Or what would still give a hidden call away.
std::variant<std::vector<NewFile>, Diagnostics> bundle_of(const Manuscript& manuscript);

}  // namespace kata::instructor
