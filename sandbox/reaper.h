#pragma once

#include <sys/types.h>

#include <cstdint>

#include "sandbox/step.h"

namespace kata::sandbox {

/// What is left to do when everything of a case is gone, before that is reported.
struct Aftermath {
    int link = -1;        ///< a socket to shut down; -1: none
    int left_files = -1;  ///< a file that lists what is in `folder`; -1: nobody asks
    int folder = -1;      ///< the working folder, where somebody does
};

/// The first process of a case: waits for `child`, then ends and reaps everything that descends
/// from it, reports on `status`, and exits; at once when its parent ends, to whom nothing can be
/// reported. It exists because a program that is PID 1 of its namespace would be spared by its own
/// signals, and because it alone sees every orphan.
/// It never runs foreign code, cannot be traced, and allocates nothing.
/// @param alone  kill(-1) reaches the case and nothing else (a PID namespace or a Landlock scope)
[[noreturn]] void reap(pid_t child, int status, std::uint32_t order, bool alone,
                       const Aftermath& aftermath = {});

/// The exit status of a reaper that could not tell how its child ended.
inline constexpr int untold = 2;

/// Has the kernel kill the calling process when its parent ends.
Failure end_with_parent();

/// What its reaper is spared, the calling process is not: the supervisor may look at its files in
/// /proc.
Failure let_be_watched();

/// Prepares the calling process to become a reaper: dies with its parent, is not traceable,
/// inherits orphans.
Failure become_reaper();

}  // namespace kata::sandbox
