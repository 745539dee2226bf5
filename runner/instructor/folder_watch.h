#pragma once

#include <filesystem>
#include <vector>

#include "sandbox/descriptor.h"

namespace kata::instructor {

/// Tells when something in folders, or in the folders within them, is written, made or removed.
class FolderWatch {
  public:
    /// Throws std::system_error where the kernel has no events to give.
    explicit FolderWatch(const std::vector<std::filesystem::path>& folders);

    /// Waits for a change, and then until nothing has changed for a moment: editors write a file
    /// in several steps.
    void wait() const;

  private:
    void add(const std::filesystem::path& folder) const;

    sandbox::UniqueDescriptor events_;
};

}  // namespace kata::instructor
