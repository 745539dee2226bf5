#include "runner/batch/line_reader.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sandbox/descriptor.h"

namespace kata::batch {

namespace {

constexpr std::size_t step = 256UL << 10;

int open_file(const std::string& path) {
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
}

ssize_t read_some(int descriptor, char* bytes, std::size_t size, std::uint64_t offset) {
    ssize_t got = 0;
    do {
        got = ::pread(descriptor, bytes, size, static_cast<off_t>(offset));
    } while (got < 0 && errno == EINTR);
    return got;
}

}  // namespace

LineReader::LineReader(const std::string& path, int standard_input, std::size_t longest)
    : descriptor_(path == "-" ? standard_input : open_file(path)),
      owned_(path != "-"),
      longest_(longest) {
    struct stat status {};
    if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) {
        error_ = errno == ENOENT ? "there is no such file" : std::strerror(errno);
    } else if (!S_ISREG(status.st_mode)) {
        error_ = "is not a regular file";
    }
    ended_ = !error_.empty();
}

LineReader::~LineReader() {
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
}

bool LineReader::fill() {
    if (ended_) return false;
    buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + step);
    const ssize_t got = read_some(descriptor_, buffer_.data() + before, step, read_to_);
    if (got < 0) error_ = std::strerror(errno);
    ended_ = got <= 0;
    const std::size_t count = got > 0 ? static_cast<std::size_t>(got) : 0;
    buffer_.resize(before + count);
    read_to_ += count;
    return count > 0;
}

bool LineReader::next() {
    line_.clear();
    too_long_ = complete_ = false;
    offset_ = next_offset_;
    bool any = false;
    while (!complete_) {
        const std::size_t newline = buffer_.find('\n', at_);
        complete_ = newline != std::string::npos;
        const std::size_t end = complete_ ? newline : buffer_.size();
        any = any || complete_ || end > at_;
        if (line_.size() + (end - at_) > longest_) {
            too_long_ = true;
            line_.clear();
        }
        if (!too_long_) line_.append(buffer_, at_, end - at_);
        next_offset_ += end - at_ + (complete_ ? 1 : 0);
        at_ = complete_ ? end + 1 : end;
        if (!complete_ && !fill()) break;
    }
    if (any) ++number_;
    return any;
}

std::string read_at(const std::string& path, int standard_input, std::uint64_t offset,
                    std::uint64_t length) {
    const sandbox::UniqueDescriptor owned(path == "-" ? -1 : open_file(path));
    const int descriptor = path == "-" ? standard_input : owned.get();
    std::string bytes(length, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got =
            read_some(descriptor, bytes.data() + filled, bytes.size() - filled, offset + filled);
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace kata::batch
