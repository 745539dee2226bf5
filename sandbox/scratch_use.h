#pragma once

#include <sys/types.h>

#include <cstdint>

#include "sandbox/descriptor.h"
#include "sandbox/step.h"

namespace kata::sandbox {

/// How much memory a program's files take, in the scratch file system that was made for it alone.
/// Where it has none of its own, nothing is measured, and nothing counts.
class ScratchUse {
  public:
    /// Begins to count. What is there already was put there for the program.
    /// @param root  of the file system; invalid where there is none
    Failure begin(UniqueDescriptor root);

    bool measured() const { return root_.valid(); }

    /// Bytes that the program has written and that are there, under whatever name or none. What it
    /// deletes of what was put there for it makes no room: written anew, it counts.
    std::uint64_t written();

    /// The device by which mappings of these files are known in /proc/PID/smaps.
    dev_t device() const { return device_; }

  private:
    UniqueDescriptor root_;
    dev_t device_ = 0;
    std::uint64_t given_ = 0;
    std::uint64_t used_ = 0;
};

}  // namespace kata::sandbox
