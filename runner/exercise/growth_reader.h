#pragma once

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads `growth` of a case whose other keys have been read.
void read_growth(const Member& member, Case& single, Problems& problems);

}  // namespace kata::exercise
