#pragma once

#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads `run`, `stdout`, `stderr` and `exit` of a program's case. `submit` holds the names that
/// `run.files` must leave alone.
ProgramRun read_program_run(const Node& node, const std::vector<std::string>& submit,
                            Problems& problems);

}  // namespace kata::exercise
