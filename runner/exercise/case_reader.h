#pragma once

#include <optional>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads the value of `examples` (visible cases) or `hidden`: doctest notation, or a list of maps.
/// `exercise` has its kind and its `submit` names already; the cases are appended to its own.
void read_cases(const Member& member, bool hidden, Exercise& exercise, Problems& problems);

/// Reads `reveal`.
std::optional<Reveal> read_reveal(const Node& node, Problems& problems);

}  // namespace kata::exercise
