#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "sandbox/descriptor.h"

namespace kata::batch {

/// Why a symbolic link is refused where a file is to be written, results or a report. The folder
/// may be anybody's, and a link in it could lead to any file.
inline constexpr std::string_view symbolic_link =
    "it is a symbolic link, and none is followed: remove it, or name another file";

/// The results file while it grows: one JSON document a line, appended whole, on disk at each
/// checkpoint. Whatever ends this process, the file holds whole lines and at most one torn one at
/// its end; a full disk leaves whole lines only.
class Journal {
  public:
    enum class Mode {
        create,  ///< there must be none yet
        resume,  ///< goes on behind what is there; a torn last line is cut off
        replace  ///< starts over
    };

    struct Refusal {
        std::string message;         ///< one sentence
        bool there_already = false;  ///< a file that `create` leaves alone
    };

    /// Opens and locks the file.
    static std::variant<Journal, Refusal> open(const std::string& path, Mode mode);

    /// Appends a line, given without its newline. False when it could not be written: then nothing
    /// of it is in the file, and nothing more is taken. Now and then makes a checkpoint.
    bool append(std::string_view line);

    /// Has everything on disk. False when the disk refuses.
    bool checkpoint();

    /// The errno of the first failure, or 0.
    int error() const { return error_; }

  private:
    explicit Journal(sandbox::UniqueDescriptor file) : file_(std::move(file)) {}

    sandbox::UniqueDescriptor file_;
    off_t size_ = 0;
    int error_ = 0;
    std::chrono::steady_clock::time_point synced_ = std::chrono::steady_clock::now();
};

}  // namespace kata::batch
