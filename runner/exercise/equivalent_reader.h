#pragma once

#include <string>
#include <vector>

#include "runner/exercise/fields.h"

namespace kata::exercise {

/// A mutant of the reference that does the same as it: no case can tell them apart.
struct EquivalentMutant {
    std::string line;    ///< of the reference, without white space around it
    std::string mutant;  ///< what stands there in the mutant; may be empty
    std::string why;
    Position position;  ///< of `line`'s value
};

/// The value of `equivalent`, as written. Judging has no use for it.
std::vector<EquivalentMutant> read_equivalent_mutants(const Member& member, Problems& problems);

}  // namespace kata::exercise
