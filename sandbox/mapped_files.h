#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kata::sandbox {

/// Resident bytes of a process without its pages of files on `device`. Pages of such files that it
/// changed for itself (MAP_PRIVATE) are its own.
/// @param smaps  the text of a /proc/PID/smaps
std::uint64_t resident_beside_files(std::string_view smaps, dev_t device);

/// The same of a living process, or of a thread, with this folder in /proc. Nothing where its file
/// cannot be read, or is longer than it is worth: a program with thousands of mappings must not
/// keep us from looking.
std::optional<std::uint64_t> resident_beside_files_of(const std::string& folder, dev_t device);

}  // namespace kata::sandbox
