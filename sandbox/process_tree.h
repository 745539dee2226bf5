#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/descriptor.h"

namespace kata::sandbox {

struct Footprint {
    std::uint64_t memory = 0;  ///< resident bytes
    std::uint32_t processes = 0;
    std::chrono::nanoseconds cpu{};  ///< in steps of a clock tick
    bool hidden = false;  ///< memory is left out of a process whose threads come and go too fast
};

/// Whether a process's first thread runs or waits for a processor; false where /proc does not say.
bool is_runnable(pid_t pid);

/// CPU time of one process, itself and children that it has waited for, in steps of a clock tick.
std::chrono::nanoseconds cpu_time_of(pid_t pid);

/// The folder in /proc that tells what a process holds: its own, or that of a thread that lives
/// where the first has ended, with which its own tells of nothing more. Empty where no thread
/// lives; nothing where they come and go too fast to tell.
std::optional<std::string> holder_of(pid_t pid);

/// The threads of all of a user's processes, as far as /proc shows them.
std::uint32_t tasks_of(uid_t user);

/// Looks at a program from outside, in the machine's /proc. Each look throws as `require_look`.
class ProcessTree {
  public:
    /// @param root    the program's first process
    /// @param single  it may not start others, so that one file tells everything
    ProcessTree(pid_t root, bool single);

    /// What the tree holds now; zeros where it is gone. Descendants whose parents ended
    /// were adopted by the reaper, the parent of `root`, and are counted with it.
    Footprint measure() const;

    /// Resident bytes without pages of files on `device`, as far as /proc shows which they are:
    /// never too few.
    std::uint64_t resident_beside_files(dev_t device) const;

    /// The longest that any one thread of the tree has been ready to run and waited for a
    /// processor; zero where the kernel does not say (/proc/PID/schedstat, CONFIG_SCHED_INFO).
    std::chrono::nanoseconds longest_wait() const;

    /// The tree's processes, in no order: `root`, or all that descend from the reaper.
    std::vector<pid_t> processes() const;

    /// Those of them that can still do anything, or that the program should have waited for:
    /// without orphans that have ended, or were killed and have yet to end.
    std::vector<pid_t> remaining() const;

    /// Whether /proc shows a process that has made itself unreadable, as the reaper is
    /// (PR_SET_DUMPABLE, prctl(2)). Mounted with `hidepid` (proc(5)) it does so to those alone who
    /// may trace such a one, as by a user namespace of our own; to others a program could hide what
    /// it holds.
    bool shows_the_unreadable() const;

    /// False where it was gone before anything could be measured.
    bool visible() const { return statm_.valid(); }

  private:
    pid_t root_;
    pid_t reaper_ = 0;
    bool single_;
    UniqueDescriptor statm_;
};

}  // namespace kata::sandbox
