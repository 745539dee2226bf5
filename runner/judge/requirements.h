#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/judgement.h"

namespace kata::judge {

/// Why an exercise cannot be judged here.
struct Skip {
    std::string message;  ///< one sentence
    std::string remedy;   ///< a command, or empty
};

/// None where the interpreter's version suits and no package is missing. `missing` are those of
/// the exercise's packages that the interpreter does not have; `executable` is its path.
std::optional<Skip> skip_for(const exercise::Exercise& exercise, exercise::Version python,
                             const std::string& executable,
                             const std::vector<std::string>& missing);

/// The command that installs Python packages for an interpreter: pip, or apt for Debian's own.
std::string install_command(const std::string& executable,
                            const std::vector<std::string>& packages);

/// The judgement of a submission that was not run: skipped, each case not run.
Judgement skipped(const exercise::Exercise& exercise, Subject subject, const Skip& skip);

}  // namespace kata::judge
