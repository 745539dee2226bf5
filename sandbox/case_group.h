#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "sandbox/rlimits.h"
#include "sandbox/step.h"

namespace kata::sandbox {

/// While still root: moves this process below the sandbox's group, and gives the group to the user
/// that we become, so that it may make groups for its cases and move processes into them.
Failure hand_over_group(const std::string& sandbox_group, uid_t uid, gid_t gid);

/// The control group of one case: bounds what its processes use together, and counts it. What is in
/// it ends with this object, and the group is removed.
class CaseGroup {
  public:
    CaseGroup() = default;
    /// Makes the group `case-NUMBER` below the sandbox's, with the limits set and nobody in it.
    static Failure make(const std::string& sandbox_group, std::uint32_t number,
                        const LimitNumbers& limits, CaseGroup& group);
    CaseGroup(CaseGroup&& other) noexcept;
    CaseGroup& operator=(CaseGroup&& other) noexcept;
    ~CaseGroup();

    bool valid() const { return !folder_.empty(); }

    /// Moves a process of the sandbox into the group. Its descendants will be born there; what it
    /// touched before stays charged to the group that it comes from.
    Failure add(pid_t pid) const;

    /// Ends every process of the group at once, however fast they fork (Linux 5.14; else nothing).
    void kill() const;

    /// The most bytes that the kernel charged to the group: pages first touched by its processes,
    /// files in memory, page tables, buffers of pipes and sockets. Nothing before Linux 5.19.
    std::optional<std::uint64_t> peak_memory() const;

    /// CPU time of everything that ran in the group.
    std::optional<std::chrono::nanoseconds> cpu() const;

    /// The kernel ended the case because the group was over its memory limit. False when it was the
    /// machine, or a group above, that ran out of memory.
    bool ran_out_of_memory() const;

  private:
    explicit CaseGroup(std::string folder) : folder_(std::move(folder)) {}

    std::string folder_;
};

}  // namespace kata::sandbox
