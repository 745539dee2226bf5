#include "runner/learner/file_watch.h"

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kata::learner {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds between_looks{500};
/// Where no events can be counted on.
constexpr std::chrono::milliseconds between_looks_afar{150};

/// What changes with each save; empty where there is no file.
std::string stamp_of(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return {};
    return fmt::format("{} {} {}.{}", status.st_ino, status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
}

/// File systems whose files others write: the kernel sees nothing of it.
bool is_afar(const fs::path& folder) {
    constexpr std::array<long, 6> kinds = {
        0x6969,      // NFS
        0xff534d42,  // CIFS
        0xfe534d42,  // SMB2
        0x01021997,  // 9P, as WSL's drives
        0x65735546,  // FUSE
        0x786f4256,  // VirtualBox
    };
    struct statfs status {};
    if (::statfs(folder.c_str(), &status) != 0) return false;
    return std::find(kinds.begin(), kinds.end(), static_cast<long>(status.f_type)) != kinds.end();
}

}  // namespace

FileWatch::FileWatch(std::vector<fs::path> files)
    : files_(std::move(files)),
      events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      patience_(between_looks) {
    // The folders are watched: a file that is replaced takes its own watch away with it.
    for (const fs::path& file : files_) {
        const fs::path folder = file.parent_path();
        constexpr std::uint32_t saved = IN_CLOSE_WRITE | IN_MOVED_TO;
        const bool watched =
            events_.valid() && ::inotify_add_watch(events_.get(), folder.c_str(), saved) >= 0;
        // A link's file may lie elsewhere.
        if (!watched || is_afar(folder) || fs::is_symlink(file)) patience_ = between_looks_afar;
    }
    seen_ = stamps();
}

void FileWatch::drain() {
    std::array<char, 4096> buffer;
    while (events_.valid() && ::read(events_.get(), buffer.data(), buffer.size()) > 0) {
    }
}

std::vector<std::string> FileWatch::stamps() const {
    std::vector<std::string> stamps;
    for (const fs::path& file : files_) stamps.push_back(stamp_of(file));
    return stamps;
}

bool FileWatch::changed() {
    drain();
    auto now = stamps();
    const bool whole = std::none_of(now.begin(), now.end(),
                                    [](const std::string& stamp) { return stamp.empty(); });
    if (!whole || now == seen_) return false;
    seen_ = std::move(now);
    return true;
}

}  // namespace kata::learner
