#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>

#include "sandbox/descriptor.h"

namespace kata::sandbox {

/// How many instructions a process executes in user space, its later descendants' included
/// (perf_event_open(2), hardware instructions with `inherit`). Other processes hardly change it.
/// Virtual machines mostly have none, and neither does a machine whose counters are all in use.
class InstructionCounter {
  public:
    /// Starts counting for `pid`. Invalid where the machine does not allow it.
    static InstructionCounter open(pid_t pid);

    /// Whether this machine counts for this process, and for others of its user then.
    static bool is_available();

    bool valid() const { return counter_.valid(); }

    /// None where not all of the time was counted: then others had the counter meanwhile.
    std::optional<std::uint64_t> read() const;

  private:
    UniqueDescriptor counter_;
};

}  // namespace kata::sandbox
