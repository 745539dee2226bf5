#include "runner/judge/submission.h"

#include "runner/judge/submission_in_folder.h"

#include <cerrno>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <fmt/format.h>

namespace kata::judge {

namespace {

/// Closes its descriptor, unless that is standard input.
struct Reading {
    int descriptor;
    explicit Reading(int opened) : descriptor(opened) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading() {
        if (descriptor > STDIN_FILENO) ::close(descriptor);
    }
};

/// What stands in the place of a regular file, or nothing.
std::string_view not_a_file(mode_t mode) {
    if (S_ISREG(mode)) return {};
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISFIFO(mode)) return "a named pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

SubmissionError cannot_read(const std::string& path, int error) {
    if (error == ENOENT) return {fmt::format("{}: there is no such file", path)};
    if (error == EACCES) return {fmt::format("{}: you have no permission to read it", path)};
    return {fmt::format("{}: cannot read it: {}", path, std::strerror(error))};
}

SubmissionError too_large(const std::string& path) {
    return {fmt::format("{}: larger than {} MiB, the most that a submitted file may hold", path,
                        largest_submission >> 20)};
}

std::variant<std::string, SubmissionError> read_to_end(int descriptor, const std::string& path) {
    std::string bytes;
    std::size_t filled = 0;
    bytes.resize(16UL << 10);
    while (true) {
        if (filled == bytes.size()) bytes.resize(filled * 2);
        const ssize_t count = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
        if (count == 0) break;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return cannot_read(path, errno);
        filled += static_cast<std::size_t>(count);
        if (filled > largest_submission) return too_large(path);
    }
    bytes.resize(filled);
    return bytes;
}

constexpr int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

/// -1 with errno: ELOOP for a symbolic link anywhere below the folder.
int open_below(const std::string& folder, const std::string& path) {
    const int root = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (root < 0) return -1;
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    const long opened = ::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how);
    const int error = errno;
    ::close(root);
    errno = error;
    return static_cast<int>(opened);
}

/// The bytes of what was opened, -1 with errno for what could not be.
std::variant<std::string, SubmissionError> read_opened(const Reading& file,
                                                       const std::string& shown,
                                                       bool standard_input) {
    if (file.descriptor < 0) {
        if (errno == ENXIO) return SubmissionError{shown + ": is a socket, not a file"};
        return cannot_read(shown, errno);
    }
    struct stat status {};
    if (::fstat(file.descriptor, &status) != 0) return cannot_read(shown, errno);
    const std::string_view instead = not_a_file(status.st_mode);
    if (S_ISDIR(status.st_mode) || (!standard_input && !instead.empty())) {
        return SubmissionError{fmt::format("{}: is {}, not a file", shown, instead)};
    }
    if (S_ISREG(status.st_mode) && status.st_size > static_cast<off_t>(largest_submission)) {
        return too_large(shown);
    }
    return read_to_end(file.descriptor, shown);
}

std::variant<SubmittedFile, SubmissionError> as_file(
    std::variant<std::string, SubmissionError> bytes, const std::string& name,
    const std::string& path) {
    if (auto* error = std::get_if<SubmissionError>(&bytes)) return std::move(*error);
    return SubmittedFile{name, path, std::move(std::get<std::string>(bytes))};
}

}  // namespace

std::variant<SubmittedFile, SubmissionError> read_submitted(const std::string& path,
                                                            const std::string& name) {
    const bool standard_input = path == "-";
    const std::string shown = standard_input ? "standard input" : path;
    // O_NONBLOCK: opening a FIFO must not wait for a writer. O_NOCTTY: nor a terminal become ours.
    const Reading file(standard_input ? STDIN_FILENO : ::open(path.c_str(), flags));
    return as_file(read_opened(file, shown, standard_input), name, path);
}

std::variant<SubmittedFile, SubmissionError> read_submitted_below(const std::string& folder,
                                                                  const std::string& path,
                                                                  const std::string& name,
                                                                  const std::string& shown) {
    const Reading file(open_below(folder, path));
    if (file.descriptor < 0 && errno == ELOOP) {
        return SubmissionError{shown + ": is a symbolic link, or below one; none is followed"};
    }
    return as_file(read_opened(file, shown, false), name, shown);
}

std::variant<SubmittedFile, SubmissionError> read_submitted_itself(const std::string& path,
                                                                   const std::string& name) {
    const Reading file(::open(path.c_str(), flags | O_NOFOLLOW));
    if (file.descriptor < 0 && errno == ELOOP) {
        return SubmissionError{path + ": is a symbolic link; none is followed"};
    }
    return as_file(read_opened(file, path, false), name, path);
}

}  // namespace kata::judge
