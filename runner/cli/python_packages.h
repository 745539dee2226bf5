#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kata::cli {

/// Those of `packages`, by their import names, that an interpreter does not have; nothing if it
/// could not be asked. Starts the interpreter once, with -E, and neither the environment nor the
/// current folder counts, as for a run; imports none of them.
std::optional<std::vector<std::string>> missing_packages(const std::string& executable,
                                                         const std::vector<std::string>& packages);

}  // namespace kata::cli
