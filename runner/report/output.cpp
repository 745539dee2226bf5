#include "runner/report/output.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace kata::report {

namespace {

constexpr std::size_t buffer_limit = 64UL << 10;

/// A descriptor shared with another program can have been made non-blocking: wait until it takes
/// more.
void wait_until_writable(int descriptor) {
    pollfd waiting{descriptor, POLLOUT, 0};
    (void)poll(&waiting, 1, -1);
}

}  // namespace

void Output::write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() > buffer_limit) flush();
}

void Output::flush() {
    if (text_ != nullptr) {
        *text_ += buffer_;
        buffer_.clear();
        return;
    }
    std::string_view rest = buffer_;
    while (!rest.empty() && error_ == 0) {
        const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
        if (written >= 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {
            wait_until_writable(descriptor_);
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    buffer_.clear();
}

}  // namespace kata::report
