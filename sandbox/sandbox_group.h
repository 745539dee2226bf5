#pragma once

#include <string>

namespace kata::sandbox {

/// The control group of one sandbox, below a group that this user may divide; the host makes and
/// removes it, because only the host still has the rights that it was started with.
///
/// The parent is found once for the process, the first of these that holds for memory and pids:
///  1. the process's own group, where nobody but this process and its children lives in it. They
///     move to the leaf `kata-host` first, because a group with controllers may hold no processes;
///     at the process's end that is undone.
///  2. the nearest group above that may be written and hands its controllers on already.
/// The root of the hierarchy may hold processes and controllers; there root enables them.
class SandboxGroup {
  public:
    /// Makes a group `kata-PID-NUMBER`. Where none can be had, `path` is empty and `reason` says
    /// why. The first call also removes groups that a killed process of kata left behind.
    static SandboxGroup make();
    SandboxGroup() = default;
    SandboxGroup(SandboxGroup&& other) noexcept;
    SandboxGroup& operator=(SandboxGroup&& other) noexcept;
    ~SandboxGroup();  ///< ends whatever is in it still

    const std::string& path() const { return path_; }
    const std::string& reason() const { return reason_; }

  private:
    std::string path_;
    std::string reason_;
};

}  // namespace kata::sandbox
