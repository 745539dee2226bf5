#pragma once

#include <vector>

#include "runner/exercise/exercise.h"
#include "runner/exercise/fields.h"

namespace kata::exercise {

/// Reads `at_most` or `at_least`, as `member.key` says, of a case of `kind`. A name with a dot is
/// a counter of a given object: the caller knows which objects there are.
std::vector<CounterBound> read_counters(const Member& member, Kind kind, Problems& problems);

}  // namespace kata::exercise
