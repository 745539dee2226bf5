#pragma once

#include <string>

#include "sandbox/landlock.h"
#include "sandbox/policy.h"

namespace kata::sandbox {

/// Landlock on the machine's own root, where no mount namespace could be had: the system's folders
/// that programs run from, what the policy exposes, and `folder` to write in.
Failure make_rules_outside(int abi, const Policy& policy, const std::string& folder,
                           LandlockRules& rules);

/// The first masked path of the policy that the rules outside would show; empty if none.
std::string unmaskable_path(const Policy& policy);

}  // namespace kata::sandbox
