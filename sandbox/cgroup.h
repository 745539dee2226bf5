#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kata::sandbox {

/// A place where the cgroup v2 hierarchy, or a part of it, is mounted.
struct CgroupMount {
    std::string root;   ///< the group that is shown there, as /proc/PID/cgroup names groups
    std::string point;  ///< folder of the machine
};

/// The mounts of type cgroup2 in the text of /proc/self/mountinfo, in its order. They are also
/// found beside the older hierarchies, as at /sys/fs/cgroup/unified.
std::vector<CgroupMount> cgroup_mounts(std::string_view mountinfo);

/// The v2 group in the text of /proc/PID/cgroup (its line `0::GROUP`); nothing if there is none.
std::optional<std::string> cgroup_of(std::string_view proc_cgroup);

/// The mount that shows `group`; nothing if none does.
std::optional<CgroupMount> mount_showing(const std::string& group,
                                         const std::vector<CgroupMount>& mounts);

/// The folder of `group` below a mount that shows it.
std::string folder_of(const std::string& group, const CgroupMount& mount);

/// Whether a list such as cgroup.controllers, of words between blanks, holds `word`.
bool lists(std::string_view words, std::string_view word);

/// The number after `name` in a file of lines `NAME NUMBER`, such as memory.events and cpu.stat.
std::optional<std::uint64_t> field_of(std::string_view lines, std::string_view name);

/// The process ids of a cgroup.procs file, one a line; 0 stands for one of another PID namespace.
std::vector<pid_t> process_ids(std::string_view lines);

/// The text of a small file, read to its end; empty where it cannot be read.
std::string read_text(const std::string& path);

/// Writes `text` to an existing file in one call, as the kernel's files want it. False, and errno.
bool write_text(const std::string& path, std::string_view text);

}  // namespace kata::sandbox
