#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kata::sandbox {

/// How a look at a process's file in /proc ended.
enum class Look {
    done,     ///< and a process that is gone has nothing
    refused,  ///< we may not look: the process hides
};

/// What an errno of such a look means, 0 included.
/// @throws std::system_error for all that no program can bring about (no descriptor, no memory):
///     the machine's trouble, of which no program may have a gain or the blame.
Look look_of(int error);

/// The same for what no process can hide: its folder, stat, statm, status and task. To be refused
/// that is the machine's trouble, too.
void require_look(int error);

/// A process's folder in /proc.
std::string folder_of(pid_t pid);

/// The folders of a process's threads, oldest first; none where it is gone.
/// @throws as `require_look`
std::vector<std::string> threads_of(pid_t pid);

/// All processes that /proc lists, of whomever.
/// @throws as `require_look`
std::vector<pid_t> processes_of_machine();

/// The text of such a file; empty where the process is gone.
/// @throws as `require_look`
std::string read_process_file(const std::string& path);

/// The same of any process of the machine: empty, too, where /proc does not show it to us.
/// @throws as `look_of`
std::string read_shown_file(const std::string& path);

/// The number behind a label that begins a line of `status`, the text of a /proc/PID/status; 0
/// where there is none. What a process calls itself is never taken for a label.
std::uint64_t status_number(std::string_view status, std::string_view label, int base = 10);

}  // namespace kata::sandbox
