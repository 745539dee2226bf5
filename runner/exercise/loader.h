#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "runner/exercise/diagnostic.h"
#include "runner/exercise/exercise.h"

namespace kata::exercise {

/// Reads an exercise from its folder or from its `exercise.yaml`, and checks the files beside it.
/// Returns the exercise, or at least one diagnostic, sorted by position. Python code is not
/// parsed.
std::variant<Exercise, std::vector<Diagnostic>> load(const std::filesystem::path& folder_or_yaml);

}  // namespace kata::exercise
