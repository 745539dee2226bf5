#include "runner/batch/file_identity.h"

#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>

namespace kata::batch {

namespace {

std::optional<FileIdentity> identify(const std::string& path, int flags) {
    struct stat status {};
    if (::fstatat(AT_FDCWD, path.c_str(), &status, flags) == 0) {
        if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode)) return std::nullopt;
        return FileIdentity{status.st_dev, status.st_ino, {}};
    }
    const std::filesystem::path absent(path);
    const std::string folder = absent.has_parent_path() ? absent.parent_path().string() : ".";
    if (::stat(folder.c_str(), &status) != 0) return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino, absent.filename().string()};
}

}  // namespace

std::optional<FileIdentity> identify(const std::string& path) {
    return identify(path, 0);
}

std::optional<FileIdentity> identify_unfollowed(const std::string& path) {
    return identify(path, AT_SYMLINK_NOFOLLOW);
}

}  // namespace kata::batch
