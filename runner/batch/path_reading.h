#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/batch/discovery.h"

namespace kata::batch {

/// What a path says of a submission.
struct PathReading {
    std::string student;
    std::optional<std::size_t> exercise;  ///< of the ExerciseSet; none: it says nothing
    std::string file;                     ///< a name of the exercise's `submit`
    std::string reason;                   ///< why it says nothing
};

/// Reads a path below a folder, by the options' layout or else as one of the usual ones: FILE,
/// EXERCISE/FILE, STUDENT/FILE, STUDENT/EXERCISE/FILE.
PathReading read_path(const std::string& path, const DiscoveryOptions& options,
                      const ExerciseSet& exercises);

/// The names between the slashes.
std::vector<std::string> parts_of(const std::string& path);

/// Why a name is no exercise's.
std::string unknown_exercise(const std::string& name, const ExerciseSet& exercises);

}  // namespace kata::batch
