#include "runner/batch/journal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace kata::batch {

namespace {

constexpr std::chrono::seconds between_checkpoints{2};
constexpr std::string_view not_regular = "it is not a regular file";

/// Where the last whole line ends.
off_t end_of_lines(int file, off_t size) {
    char buffer[4096];
    while (size > 0) {
        const off_t begin = std::max<off_t>(0, size - static_cast<off_t>(sizeof buffer));
        const ssize_t got = ::pread(file, buffer, static_cast<std::size_t>(size - begin), begin);
        if (got <= 0) return size;
        for (ssize_t at = got; at > 0; --at) {
            if (buffer[at - 1] == '\n') return begin + at;
        }
        size = begin;
    }
    return 0;
}

Journal::Refusal cannot_write(const std::string& path, std::string_view why) {
    return {fmt::format("{}: cannot write the results: {}", path, why)};
}

/// What opening the file failed with. Of what is no file, no mode can make a journal.
Journal::Refusal not_opened(const std::string& path, int error) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
        return cannot_write(path, S_ISLNK(status.st_mode) ? symbolic_link : not_regular);
    }
    if (error == EEXIST) return {path + " is there already", true};
    return cannot_write(path, std::strerror(error));
}

}  // namespace

std::variant<Journal, Journal::Refusal> Journal::open(const std::string& path, Mode mode) {
    const int how = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW |
                    (mode == Mode::create ? O_EXCL : 0);
    Journal journal(sandbox::UniqueDescriptor(::open(path.c_str(), how, 0666)));
    const int file = journal.file_.get();
    struct stat status {};
    if (file < 0 || ::fstat(file, &status) != 0) return not_opened(path, errno);
    if (!S_ISREG(status.st_mode)) return cannot_write(path, not_regular);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        return Refusal{path + ": another kata is writing to it"};
    }
    const off_t keep = mode == Mode::resume ? end_of_lines(file, status.st_size) : 0;
    if (keep != status.st_size && ::ftruncate(file, keep) != 0) {
        return cannot_write(path, std::strerror(errno));
    }
    journal.size_ = keep;
    return journal;
}

bool Journal::append(std::string_view line) {
    if (error_ != 0) return false;
    std::string whole(line);
    whole += '\n';
    std::string_view rest = whole;
    while (!rest.empty()) {
        const ssize_t written = ::write(file_.get(), rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            error_ = written < 0 ? errno : EIO;
            // A line that is not whole would read as damage.
            (void)!::ftruncate(file_.get(), size_);
            return false;
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    size_ += static_cast<off_t>(whole.size());
    const auto now = std::chrono::steady_clock::now();
    return now - synced_ < between_checkpoints || checkpoint();
}

bool Journal::checkpoint() {
    synced_ = std::chrono::steady_clock::now();
    if (::fdatasync(file_.get()) != 0 && error_ == 0 && errno != EINVAL && errno != EROFS) {
        error_ = errno;
    }
    return error_ == 0;
}

}  // namespace kata::batch
