#include "runner/instructor/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace kata::instructor {

namespace {

namespace fs = std::filesystem;

constexpr int moment = 100;  // milliseconds

[[noreturn]] void fail(const char* call) {
    throw std::system_error(errno, std::generic_category(), call);
}

/// Whether something happens within that time; -1 waits for ever.
bool happens_within(int descriptor, int milliseconds) {
    pollfd event{descriptor, POLLIN, 0};
    const int ready = ::poll(&event, 1, milliseconds);
    if (ready < 0 && errno != EINTR) fail("poll");
    return ready > 0;
}

}  // namespace

FolderWatch::FolderWatch(const std::vector<fs::path>& folders)
    : events_(::inotify_init1(IN_CLOEXEC)) {
    if (!events_.valid()) fail("inotify_init1");
    for (const fs::path& folder : folders) {
        add(folder);
        std::error_code error;
        for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error)) {
            if (entry->is_directory(error)) add(entry->path());
        }
    }
}

void FolderWatch::add(const fs::path& folder) const {
    constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVE | IN_DELETE | IN_CREATE;
    if (::inotify_add_watch(events_.get(), folder.c_str(), changes) < 0) fail(folder.c_str());
}

void FolderWatch::wait() const {
    std::array<char, 4096> buffer;
    bool changed = false;
    while (!changed || happens_within(events_.get(), moment)) {
        changed = changed || happens_within(events_.get(), -1);
        if (changed && ::read(events_.get(), buffer.data(), buffer.size()) < 0 && errno != EINTR) {
            fail("read");
        }
    }
}

}  // namespace kata::instructor
