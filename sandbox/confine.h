#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "sandbox/mounts.h"
#include "sandbox/rlimits.h"
#include "sandbox/step.h"

namespace kata::sandbox {

/// Everything that the inside of a sandbox needs, prepared before it is made.
struct Confinement {
    bool namespaces = true;  ///< false where the kernel refuses user namespaces
    std::vector<MountOperation> mounts;
    LimitNumbers limits{};
    bool network = false;  ///< stay in the machine's network namespace
    uid_t uid = 0;         ///< who we are outside
    gid_t gid = 0;
    bool worker = false;
    std::vector<char*> argv;         ///< null-terminated
    std::vector<char*> environment;  ///< null-terminated
    std::string directory;
    int in = -1, out = -1, err = -1;  ///< become 0, 1, 2
    int status = -1;                  ///< socket to the supervisor
    int code = -1;                    ///< a worker's program text, a file in memory
    int ruleset = -1;                 ///< Landlock rules for a machine without namespaces
};

/// The clone flags of the namespaces that a sandbox wants.
int namespace_flags(bool network);

/// Runs in the cloned child, as PID 1 of its namespace: raises every layer in the order that makes
/// each possible, reports, and becomes the program (a worker) or its reaper (a command).
[[noreturn]] void run_confined(Confinement& confinement);

}  // namespace kata::sandbox
