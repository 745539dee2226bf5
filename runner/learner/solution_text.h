#pragma once

#include <string>

#include "runner/exercise/exercise.h"
#include "runner/report/style.h"

namespace kata::learner {

/// The reference and other accepted solutions, highlighted, then the explanation. For a predict
/// kata, which has none, the explanation alone. Throws WorkspaceError where a file cannot be read.
std::string solution_text(const report::Style& style, const exercise::Exercise& exercise);

}  // namespace kata::learner
