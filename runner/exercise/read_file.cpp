#include "runner/exercise/read_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace kata::exercise {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

  private:
    int fd_;
};

std::string reason_of(int error) {
    if (error == ENOENT) return "no such file";
    return std::generic_category().message(error);
}

std::string reason_against(const struct stat& status, std::uint64_t limit) {
    if (S_ISDIR(status.st_mode)) return "is a folder, not a file";
    if (!S_ISREG(status.st_mode)) return "is not a regular file";
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > limit) return fmt::format("has {} bytes; at most {} are read", size, limit);
    return {};
}

}  // namespace

std::variant<std::string, FileError> read_file(const std::filesystem::path& path,
                                               std::uint64_t limit) {
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return FileError{reason_of(errno)};
    std::string reason = reason_against(status, limit);
    if (!reason.empty()) return FileError{std::move(reason)};

    // One byte more than there should be: a file that grows meanwhile is read to the limit only.
    std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return FileError{reason_of(errno)};
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    if (filled == bytes.size()) return FileError{"changes while it is read"};
    bytes.resize(filled);
    return bytes;
}

std::string reason_not_readable(const std::filesystem::path& path, std::uint64_t limit) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return reason_of(errno);
    std::string reason = reason_against(status, limit);
    if (reason.empty() && ::access(path.c_str(), R_OK) != 0) reason = reason_of(errno);
    return reason;
}

}  // namespace kata::exercise
