#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace kata::exercise {

/// Bytes of the largest file of a solution.
inline constexpr std::uint64_t largest_source = 1ULL << 20;

/// Why a file cannot be read: "no such file", "is a folder", "has 2000000 bytes; …".
struct FileError {
    std::string reason;
};

/// The bytes of a regular file of at most `limit` bytes. Never waits: a pipe or a device in its
/// place is an error.
std::variant<std::string, FileError> read_file(const std::filesystem::path& path,
                                               std::uint64_t limit);

/// The reason for which read_file would fail before it reads, or an empty text.
std::string reason_not_readable(const std::filesystem::path& path, std::uint64_t limit);

}  // namespace kata::exercise
