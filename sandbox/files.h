#pragma once

#include <cstdint>

#include "sandbox/step.h"

namespace kata::sandbox {

/// How files are handed to the trusted process that makes them before a case, and how it hands
/// back what the case left: each in a file in memory, as records of a head and what it announces.
/// Both ends are one build; the code here allocates nothing.

/// A file to make: the head, the path with a NUL, the text, the end.
struct InputHead {
    std::uint32_t path_size;  ///< with the NUL
    std::uint32_t mode;
    std::uint64_t text_size, times, end_size;
};

enum class FileType : std::uint32_t { regular, folder, link, other };

/// A file that was left: the head, the path without a NUL, the content (a link's target).
struct LeftHead {
    std::uint32_t path_size;
    FileType type;
    std::uint32_t mode;          ///< permission bits
    std::uint32_t content_size;  ///< what follows of it
    std::uint64_t size;          ///< the whole of it
};

/// Bounds on what is handed back. A list that one of them cuts ends with `cut_short`.
inline constexpr std::uint32_t most_left_files = 1000;
inline constexpr std::uint32_t deepest_left_file = 16;        ///< folders within folders
inline constexpr std::uint64_t longest_left_file = 1U << 20;  ///< bytes of one file's content
inline constexpr std::uint64_t most_left_bytes = 8U << 20;    ///< of all contents of regular files
inline constexpr std::uint32_t longest_left_path = 4096;      ///< bytes; a link's target, too
/// In the place of a head's `path_size`.
inline constexpr std::uint32_t cut_short = ~0U;

/// Makes the files that `plan` holds in `folder`, and the folders on their way.
Failure make_input_files(int plan, const char* folder);

/// Lists everything in `folder` into `list`. The folder was opened for reading before the program
/// ran: wherever that has moved it, and whatever lies in its place, is of no matter. Links are not
/// followed, nothing but regular files is opened, and folders that are closed to their owner are
/// opened. Nobody else may be using it. Fails where a call does, for no reason that lies in what is
/// there.
Failure list_left_files(int folder, int list);

}  // namespace kata::sandbox
