#pragma once

#include "sandbox/step.h"

namespace kata::sandbox {

/// Landlock inside a root of our own: everything there may be read, the scratch file system may be
/// written, the devices used. Free of allocation.
/// @param abi      as landlock_abi() gave it, 1 or more
/// @param network  let TCP pass
Failure enforce_rules_inside(int abi, bool network);

}  // namespace kata::sandbox
