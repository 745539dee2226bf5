#pragma once

#include <sys/types.h>

#include <vector>

namespace kata::sandbox {

/// All processes that descend from one, parents before their children, as one walk finds them:
/// what is started or adopted meanwhile may be left out. Bounded: a program that forks faster than
/// we look is over any limit anyway.
///
/// Asks each process for its children, which its threads list. A kernel that was built without
/// those lists (CONFIG_PROC_CHILDREN), or that hides the ancestor from us (`hidepid`, proc(5)), has
/// all of the machine's processes asked for their parents, which takes some 10 us for each.
/// @throws as `require_look`
std::vector<pid_t> descendants_of(pid_t ancestor);

/// The same in the second way, whatever the kernel offers.
std::vector<pid_t> descendants_by_parents(pid_t ancestor);

/// Those of them that are its own children.
/// @throws as `require_look`
std::vector<pid_t> children_of(pid_t parent);

}  // namespace kata::sandbox
