#pragma once

#include <cstdint>

#include "sandbox/step.h"

namespace kata::sandbox {

/// The limits as plain numbers, as they cross from the supervisor into a fork.
struct LimitNumbers {
    std::uint64_t cpu_ns, wall_ns;
    std::uint64_t memory, output, reply;
    std::uint64_t file_size, disk, stack;
    std::uint32_t processes, inodes, open_files;
    /// The user's others, which the kernel counts too without a user namespace; 0 with one.
    std::uint32_t tasks_outside;
};

/// Threads that a program may have beside its allowed processes: a bound against running away, far
/// above what an exercise needs.
inline constexpr std::uint64_t threads_beside_processes = 256;

/// Sets the resource limits of the calling process. They stand behind the supervisor's measured
/// limits, which come first: CPU in whole seconds above the limit, address space far above the
/// memory limit, so that a reservation that is never touched does not trip it.
Failure set_rlimits(const LimitNumbers& limits);

}  // namespace kata::sandbox
