#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/judge/judgement.h"
#include "sandbox/result.h"

namespace kata::judge {

/// Why an exercise cannot be judged here.
struct Obstacle {
    Verdict verdict = Verdict::skipped;
    std::string message;  ///< one sentence
    std::string remedy;   ///< a command, or empty
};

/// An interpreter of a version that the exercise does not work with.
std::optional<Obstacle> unsuited_version(const exercise::Exercise& exercise,
                                         exercise::Version python);

/// What a worker's failure to start says of the packages it was to import: one that is absent lets
/// the exercise be skipped; one that is there and broken is a fault of this machine, which must not
/// pass for a skip. None: it failed for another reason. `executable` is the interpreter's path.
std::optional<Obstacle> package_obstacle(const sandbox::SetupError& error,
                                         const std::string& executable);

/// The command that installs packages, named as one imports them: pip, or apt for Debian's Python.
std::string install_command(const std::string& executable,
                            const std::vector<std::string>& packages);

/// The judgement of a submission that was not run: each case not run.
Judgement not_judged(const exercise::Exercise& exercise, Subject subject, const Obstacle& obstacle);

}  // namespace kata::judge
