#pragma once

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"
#include "runner/exercise/yaml_reader.h"

namespace kata::exercise {

/// Reads `subject`, `variants` and `mutants` of kind tests: a case for each implementation, the
/// subject first, then the variants, then the mutants. Their files are read by
/// `read_tested_modules`.
void read_test_cases(const Node& root, Exercise& exercise, Problems& problems);

/// Reads the files that the cases of kind tests name, in the exercise's folder.
void read_tested_modules(Exercise& exercise, Problems& problems);

}  // namespace kata::exercise
