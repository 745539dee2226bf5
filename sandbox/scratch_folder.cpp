#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

#include "sandbox/descriptor.h"
#include "sandbox/supervisor.h"

namespace kata::sandbox {

namespace {

constexpr int most_tries = 200;

constexpr std::array parents = {"/dev/shm", "/tmp", "/var/tmp"};

bool has_room(const char* folder, std::uint64_t bytes) {
    struct statvfs status;
    return statvfs(folder, &status) == 0 && status.f_bavail * status.f_frsize >= bytes;
}

// --- Removing
// A program makes folders deeper than any path can say, and than there are descriptors; it closes
// them to itself. So what lies in a folder is moved to the top before that folder is removed, and
// nothing ever gets deep. The time grows with the number of files.

using Listing = std::unique_ptr<DIR, int (*)(DIR*)>;

Listing list(int parent, const char* name) {
    UniqueDescriptor folder(openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    Listing listing(folder.valid() ? fdopendir(folder.get()) : nullptr, closedir);
    if (listing != nullptr) folder.release();
    return listing;
}

const char* next_name(DIR* listing) {
    while (const dirent* entry = readdir(listing)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") return entry->d_name;
    }
    return nullptr;
}

/// Moves a folder to the top, under the next number that is no other one's name there.
bool move_up(int parent, const char* name, int top, std::uint64_t& number) {
    while (renameat(parent, name, top, std::to_string(number++).c_str()) != 0) {
        if (errno != ENOTEMPTY && errno != EEXIST && errno != ENOTDIR) return false;
    }
    return true;
}

/// Removes the files of a folder, and moves its folders to the top. Whether there was any.
bool empty_folder(DIR* listing, int top, std::uint64_t& number) {
    bool changed = false;
    const int folder = dirfd(listing);
    while (const char* name = next_name(listing)) {
        if (unlinkat(folder, name, 0) != 0) {
            fchmodat(folder, name, S_IRWXU, 0);  // who may not write to a folder cannot move it
            if (!move_up(folder, name, top, number)) continue;
        }
        changed = true;
    }
    return changed;
}

void empty_tree(const std::string& path) {
    chmod(path.c_str(), S_IRWXU);
    std::uint64_t number = 0;
    for (bool changed = true; changed;) {
        changed = false;
        const Listing top = list(AT_FDCWD, path.c_str());
        if (top == nullptr) return;
        while (const char* name = next_name(top.get())) {
            if (unlinkat(dirfd(top.get()), name, 0) == 0) {
                changed = true;
                continue;
            }
            fchmodat(dirfd(top.get()), name, S_IRWXU, 0);
            if (const Listing folder = list(dirfd(top.get()), name)) {
                changed |= empty_folder(folder.get(), dirfd(top.get()), number);
            }
            changed |= unlinkat(dirfd(top.get()), name, AT_REMOVEDIR) == 0;
        }
    }
}

void remove_tree(const std::string& path) {
    for (int tries = 0; tries < most_tries; ++tries) {
        empty_tree(path);
        if (rmdir(path.c_str()) == 0 || errno != ENOTEMPTY) return;
        usleep(1000);  // who wrote there in between has been killed, and is about to end
    }
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
    if (!path_.empty()) remove_tree(path_);
}

}  // namespace kata::sandbox
