#pragma once

#include <optional>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Whether exercises of that kind compare texts (what a program prints, an answer) and not values.
bool compares_texts(Kind kind);

/// Reads `compare`: the name of a mode, or a map with `mode` or `approx: {rel, abs}`, and `strict`.
std::optional<Comparison> read_comparison(const Node& node, Kind kind, Problems& problems);

}  // namespace kata::exercise
