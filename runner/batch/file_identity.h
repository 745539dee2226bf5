#pragma once

#include <compare>
#include <optional>
#include <string>

#include <sys/types.h>

namespace kata::batch {

/// What tells a file from all others, however its path is spelt and whatever links lead to it. One
/// that is yet to be made is told by its folder and its name.
struct FileIdentity {
    dev_t device = 0;
    ino_t inode = 0;
    std::string name;  ///< in the folder, of a file that is not there yet

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 finds a pointer in what is generated.
    auto operator<=>(const FileIdentity&) const = default;
};

/// Nothing for a device, which keeps nothing that could be lost, and where the folder is absent.
std::optional<FileIdentity> identify(const std::string& path);

/// The same of a path that is not followed where it is a symbolic link.
std::optional<FileIdentity> identify_unfollowed(const std::string& path);

}  // namespace kata::batch
