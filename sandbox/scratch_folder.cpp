#include <cstdlib>
#include <filesystem>
#include <utility>

#include "sandbox/supervisor.h"

namespace kata::sandbox {

ScratchFolder ScratchFolder::make() {
    ScratchFolder folder;
    for (const char* parent : {"/dev/shm", "/tmp", "/var/tmp"}) {
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
