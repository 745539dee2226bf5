#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "runner/cli/console.h"
#include "runner/exercise/exercise.h"

namespace kata::cli {

/// The folder of the exercise that the user named. Where there is none, says so, with the nearest
/// slugs, and returns nothing.
std::optional<std::filesystem::path> find_exercise(Console& console, bool json,
                                                   const std::string& slug_or_path);

/// The exercise in a folder. Where it is invalid, shows its diagnostics and returns nothing.
std::optional<exercise::Exercise> load_exercise(Console& console, bool json,
                                                const std::filesystem::path& folder);

/// Shows what is wrong with an exercise, and sets the status.
void show_diagnostics(Console& console, bool json,
                      const std::vector<exercise::Diagnostic>& diagnostics);

/// A diagnostic as JSON documents show it.
nlohmann::ordered_json diagnostic_json(const exercise::Diagnostic& diagnostic);

}  // namespace kata::cli
