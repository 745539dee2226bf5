#pragma once

#include <cstdint>

#include "sandbox/step.h"

namespace kata::sandbox {

/// Mounts an empty, bounded file system on `scratch_folder` and makes the working folder and a
/// folder for temporary files in it. Free of allocation, as it also runs in the fork of an
/// interpreter.
/// @param disk    bytes of all files together
/// @param inodes  files and folders together
Failure mount_scratch(std::uint64_t disk, std::uint32_t inodes);

/// Mounts the process files, and nothing of the machine's, of the calling process's PID namespace
/// on /proc.
Failure mount_proc();

/// Where everything lies that a program in the sandbox may write. /tmp is a link into it, unless
/// something of the machine's own /tmp has to be shown.
inline constexpr const char* scratch_folder = "/box";
inline constexpr const char* work_folder = "/box/work";
inline constexpr const char* temporary_folder = "/box/tmp";

}  // namespace kata::sandbox
