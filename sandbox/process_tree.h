#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>

#include "sandbox/descriptor.h"

namespace kata::sandbox {

struct Footprint {
    std::uint64_t memory = 0;  ///< resident bytes
    std::uint32_t processes = 0;
    std::chrono::nanoseconds cpu{};  ///< in steps of a clock tick
};

/// Looks at a program from outside, in the machine's /proc.
class ProcessTree {
  public:
    /// @param root    the program's first process
    /// @param single  it may not start others, so that one file tells everything
    ProcessTree(pid_t root, bool single);

    /// What the tree holds now; zeros where /proc cannot be read. Descendants whose parents ended
    /// were adopted by the reaper, the parent of `root`, and are counted with it.
    Footprint measure() const;

    /// False where the machine shows no /proc: then nothing here is measured.
    bool visible() const { return statm_.valid(); }

  private:
    pid_t root_;
    pid_t reaper_ = 0;
    bool single_;
    UniqueDescriptor statm_;
};

}  // namespace kata::sandbox
