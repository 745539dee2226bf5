#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>

#include "sandbox/descriptor.h"

namespace kata::sandbox {

/// The kernel's own count of a process's CPU time, its later descendants' included, whether they
/// are alive, dead, or were never waited for (perf_event_open(2), task clock with `inherit`).
class TaskClock {
  public:
    /// Starts counting for `pid`. Invalid where the machine does not allow it.
    static TaskClock open(pid_t pid);

    bool valid() const { return counter_.valid(); }
    std::optional<std::chrono::nanoseconds> read() const;

  private:
    UniqueDescriptor counter_;
};

}  // namespace kata::sandbox
