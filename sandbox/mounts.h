#pragma once

#include <string>
#include <vector>

#include "sandbox/descriptor.h"
#include "sandbox/policy.h"
#include "sandbox/step.h"

namespace kata::sandbox {

/// One operation on the new root, in the order in which they are done. Paths are relative to it.
struct MountOperation {
    enum class Kind {
        folder,  ///< make `target`
        link,    ///< make the symbolic link `target` to `source`
        file,    ///< make the file `target` with the text `source`
        expose,  ///< show the machine's `source` at `target`, read-only
        device,  ///< show the machine's device file `source` at `target`
        mask,    ///< cover `target` with an empty folder, or an empty file
    };
    Kind kind;
    std::string target;
    std::string source;
    bool optional = false;
    int tree = -1;  ///< `source` as a detached mount, where it was taken beforehand
};

/// What the sandbox's root is made of. Pure but for looking at which of the machine's top folders
/// exist and which are links.
std::vector<MountOperation> plan_mounts(const Policy& policy);

/// While still root: takes the exposed sources as detached mounts, for the user that we
/// become may not reach them (an interpreter under a closed home). Sources it cannot take stay as
/// they are.
std::vector<UniqueDescriptor> take_sources(std::vector<MountOperation>& plan);

/// In a fresh mount namespace, with CAP_SYS_ADMIN: builds the root from the plan, mounts /proc and
/// a scratch file system, moves into it and lets go of the machine's root.
/// @param disk, inodes  size of the scratch file system
/// @param proc_mounted  out: false where the machine's /proc is masked and a new one is refused
Failure apply_mounts(std::vector<MountOperation>& plan, std::uint64_t disk, std::uint32_t inodes,
                     bool& proc_mounted);

}  // namespace kata::sandbox
