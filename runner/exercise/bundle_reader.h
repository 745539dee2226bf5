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

}  // namespace kata::exercise
