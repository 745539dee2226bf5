#pragma once

#include <optional>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Whether a session's results are compared as the texts that a prompt would show.
bool compares_shown_text(const Comparison& comparison);

/// Reads `compare`: the name of a mode, or a map: for sessions with `mode` or `approx: {rel, abs}`,
/// and `strict`; for programs with `mode`, or `stdout` and `stderr`.
std::optional<Comparison> read_comparison(const Node& node, Kind kind, Problems& problems);

}  // namespace kata::exercise
