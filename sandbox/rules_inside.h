#pragma once

#include "sandbox/step.h"

namespace kata::sandbox {

/// Landlock inside a root of our own: everything there may be read, the scratch file system may be
/// written, the devices used. TCP passes: the network namespace decides where to. Free of
/// allocation.
/// @param abi  as landlock_abi() gave it, 1 or more
Failure enforce_rules_inside(int abi);

}  // namespace kata::sandbox
