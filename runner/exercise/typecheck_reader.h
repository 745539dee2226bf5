#pragma once

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {

/// Reads `typecheck` of a case.
TypeCheck read_type_check(const Node& node, const Exercise& exercise, Problems& problems);

/// Reads the files that `typecheck` names, in the exercise's folder.
void read_type_check_files(Exercise& exercise, Problems& problems);

}  // namespace kata::exercise
