#include <sys/statvfs.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "sandbox/supervisor.h"

namespace kata::sandbox {

namespace {

constexpr std::array parents = {"/dev/shm", "/tmp", "/var/tmp"};

bool has_room(const char* folder, std::uint64_t bytes) {
    struct statvfs status;
    return statvfs(folder, &status) == 0 && status.f_bavail * status.f_frsize >= bytes;
}

}  // namespace

// In memory where there is room: a container's /dev/shm has 64 MiB unless somebody asked for more.
ScratchFolder ScratchFolder::make(std::uint64_t bytes) {
    ScratchFolder folder;
    auto order = parents;
    std::stable_partition(order.begin(), order.end(),
                          [bytes](const char* parent) { return has_room(parent, bytes); });
    for (const char* parent : order) {
        std::string path = std::string(parent) + "/kata-XXXXXX";
        if (mkdtemp(path.data()) != nullptr) {
            folder.path_ = path;
            break;
        }
    }
    return folder;
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

ScratchFolder& ScratchFolder::operator=(ScratchFolder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
}

ScratchFolder::~ScratchFolder() {
    if (path_.empty()) return;
    std::error_code ignored;
    // A program may have closed folders to itself; whatever is then left can be opened again.
    for (std::filesystem::recursive_directory_iterator entry(path_, ignored), end;
         !ignored && entry != end; entry.increment(ignored)) {
        if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) {
            std::filesystem::permissions(entry->path(), std::filesystem::perms::owner_all, ignored);
        }
    }
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace kata::sandbox
