#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "sandbox/descriptor.h"

namespace kata::learner {

/// Tells when files were saved, by whatever way an editor has of writing them: in place, or a new
/// file renamed over the old one. The kernel's events tell at once; where it sends none, as on
/// network drives and some mounts of virtual machines, a look at each file does, a little later.
class FileWatch {
  public:
    explicit FileWatch(std::vector<std::filesystem::path> files);

    /// Readable when something may have happened; -1 where the kernel has no events to give.
    int descriptor() const { return events_.get(); }

    /// How long to wait for the descriptor before `changed` is asked all the same.
    std::chrono::milliseconds patience() const { return patience_; }

    /// Whether a file was saved since the last call. A file that is gone, as it is for a moment
    /// while some editors write, is no change.
    bool changed();

  private:
    void drain();
    std::vector<std::string> stamps() const;

    std::vector<std::filesystem::path> files_;
    sandbox::UniqueDescriptor events_;
    std::chrono::milliseconds patience_;
    std::vector<std::string> seen_;
};

}  // namespace kata::learner
