#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sandbox/descriptor.h"
#include "sandbox/result.h"

namespace kata::sandbox {

/// A file in memory that a program writes to, as its standard output or its reply: nothing can
/// block on it, nothing is lost when the program is killed, and nobody can keep it open as one can
/// a pipe. Appending only. Its growth is bounded by the file size limit, and watched.
class CaptureFile {
  public:
    /// Invalid, with errno set, when the kernel has no descriptor or no memory for it.
    static CaptureFile make(const char* name);
    /// Holds `content`, to be read from the start.
    static CaptureFile holding(const char* name, std::string_view content);

    /// Takes `size` bytes and no more, whoever writes; behind what was written there are NULs.
    static CaptureFile bounded(const char* name, std::uint64_t size);

    bool valid() const { return file_.valid(); }
    int descriptor() const { return file_.get(); }

    /// Each gives nothing, with errno, where the kernel does not say: never less than there is.
    std::optional<std::uint64_t> size() const;
    /// The first `limit` bytes and the whole size.
    std::optional<Capture> read(std::uint64_t limit) const;
    /// The last `limit` bytes and the whole size.
    std::optional<Capture> read_end(std::uint64_t limit) const;

  private:
    std::optional<Capture> read_from(std::uint64_t start, std::uint64_t limit) const;

    UniqueDescriptor file_;
};

}  // namespace kata::sandbox
