#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// What `kata bundle` left out of a learner's copy: it is judged where the whole exercise is.
struct Bundle {
    int hidden = 0;  ///< how many hidden cases
    std::vector<std::string>
        examples;  ///< titles of those that cannot be judged without the oracle
};

/// The value of `bundle`; the exercise's cases are there already.
Bundle read_bundle(const Member& member, const Exercise& exercise, Problems& problems);

/// What a learner's copy left out; nothing where the exercise is whole. Reads the file again if
/// that is not clear without.
std::optional<Bundle> bundle_of(const Exercise& exercise);

}  // namespace kata::exercise
