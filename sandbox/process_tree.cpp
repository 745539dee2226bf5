#include "sandbox/process_tree.h"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/descendants.h"
#include "sandbox/mapped_files.h"
#include "sandbox/process_files.h"

namespace kata::sandbox {
namespace {

// How long a thread was ready to run and did not: the second number of its schedstat.
std::chrono::nanoseconds run_delay(const std::string& thread) {
    long long waited = 0;
    if (std::sscanf(read_process_file(thread + "/schedstat").c_str(), "%*u %lld", &waited) != 1)
        return {};
    return std::chrono::nanoseconds(waited);
}

// What the stat of a process, or of a thread, says after the name.
struct Stat {
    enum Field : std::size_t {
        parent = 0,
        flags = 5,
        user = 10,
        system = 11,
        children_user = 12,
        children_system = 13,
        threads = 16,
        fields
    };
    // Of `flags`, the kernel's PF_EXITING and PF_SIGNALED.
    static constexpr std::uint64_t exiting = 0x4, signaled = 0x400;

    bool valid = false;  // false: it is gone, or hidden
    std::array<std::uint64_t, fields> values{};

    std::uint64_t operator[](Field field) const { return values[field]; }
    bool lives() const { return valid && (values[flags] & exiting) == 0; }
};

// The name may itself hold spaces and brackets.
Stat stat_of(const std::string& folder) {
    const std::string text = read_process_file(folder + "/stat");
    const auto bracket = text.rfind(')');
    Stat stat;
    if (bracket == std::string::npos) return stat;
    std::size_t at = bracket + 4;  // ") S " and on to the parent's id
    for (std::uint64_t& value : stat.values) {
        if (at >= text.size()) return stat;
        // A negative field stays 0: its value is not needed.
        std::from_chars(text.data() + at, text.data() + text.size(), value);
        at = std::min(text.find(' ', at), text.size()) + 1;
    }
    stat.valid = true;
    return stat;
}

std::chrono::nanoseconds cpu_time_of(const Stat& stat) {
    static const auto ticks_per_second = static_cast<std::uint64_t>(sysconf(_SC_CLK_TCK));
    const std::uint64_t ticks = stat[Stat::user] + stat[Stat::system] + stat[Stat::children_user] +
                                stat[Stat::children_system];
    return std::chrono::nanoseconds(ticks * (1'000'000'000 / ticks_per_second));
}

// The folder of a thread for which `lives` holds; empty where there is none, nothing where threads
// come and go too fast to tell. What is listed may have ended since, and have started another
// before that: there is none only where a second list, too, has none that is new.
template <typename Lives>
std::optional<std::string> living_thread(pid_t pid, Lives lives) {
    constexpr int most_looks = 16;
    std::vector<std::string> before;
    for (int looks = 0; looks < most_looks; ++looks) {
        std::vector<std::string> threads = threads_of(pid);
        const auto living = std::find_if(threads.rbegin(), threads.rend(), lives);  // newest first
        if (living != threads.rend()) return *living;
        const bool none_new = std::all_of(threads.begin(), threads.end(), [&](const auto& thread) {
            return std::find(before.begin(), before.end(), thread) != before.end();
        });
        if (none_new) return "";
        before = std::move(threads);
    }
    return {};
}

// Has ended, or has SIGKILL on its way.
bool is_ending(const std::string& thread) {
    constexpr std::uint64_t kill = 1ULL << (SIGKILL - 1);
    const Stat stat = stat_of(thread);
    if (!stat.valid || (stat[Stat::flags] & (Stat::exiting | Stat::signaled)) != 0) return true;
    const std::string status = read_process_file(thread + "/status");
    return ((status_number(status, "SigPnd:", 16) | status_number(status, "ShdPnd:", 16)) & kill) !=
           0;
}

// An orphan, which is a child of the reaper, of which all threads are ending: it runs nothing more,
// though it may be a while until a busy machine has cleared it away.
bool is_ending_orphan(pid_t pid, pid_t reaper) {
    const Stat stat = stat_of(folder_of(pid));
    if (!stat.valid || static_cast<pid_t>(stat[Stat::parent]) != reaper) return false;
    const auto living = living_thread(pid, std::not_fn(is_ending));
    return living && living->empty();
}

std::uint64_t resident_bytes(int statm) {
    std::array<char, 128> text;
    const ssize_t size = pread(statm, text.data(), text.size() - 1, 0);
    if (size < 0) require_look(errno);
    if (size <= 0) return 0;
    text[static_cast<std::size_t>(size)] = '\0';
    unsigned long pages = 0;
    if (std::sscanf(text.data(), "%*u %lu", &pages) != 1) return 0;
    static const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    return pages * page;
}

UniqueDescriptor open_statm(const std::string& folder) {
    UniqueDescriptor statm(open((folder + "/statm").c_str(), O_RDONLY | O_CLOEXEC));
    if (!statm.valid()) require_look(errno);
    return statm;
}

std::uint64_t resident_bytes_of(const std::string& folder) {
    const UniqueDescriptor statm = open_statm(folder);
    return statm.valid() ? resident_bytes(statm.get()) : 0;
}

// What `read` finds of a process whose first thread holds nothing, which is to say that it has
// ended: others may go on. Nothing where they come and go too fast to tell.
template <typename Read>
std::optional<std::uint64_t> held_by_others(pid_t pid, const Stat& stat, Read read) {
    std::uint64_t bytes = 0;
    if (stat[Stat::threads] <= 1) return bytes;
    const auto living = living_thread(pid, [&](const std::string& thread) {
        bytes = read(thread);
        return bytes > 0;
    });
    return living ? std::optional(bytes) : std::nullopt;
}

}  // namespace

bool is_runnable(pid_t pid) {
    const std::string text = read_process_file(folder_of(pid) + "/stat");
    const auto bracket = text.rfind(')');
    return bracket != std::string::npos && text.compare(bracket, 3, ") R") == 0;
}

std::chrono::nanoseconds cpu_time_of(pid_t pid) {
    return cpu_time_of(stat_of(folder_of(pid)));
}

std::optional<std::string> holder_of(pid_t pid) {
    const std::string own = folder_of(pid);
    const Stat stat = stat_of(own);
    if (stat.lives() || !stat.valid) return own;  // who reads there learns why nothing is told
    if (stat[Stat::threads] <= 1) return "";
    return living_thread(pid, [](const std::string& thread) { return stat_of(thread).lives(); });
}

std::uint32_t tasks_of(uid_t user) {
    std::uint64_t tasks = 0;
    for (const pid_t pid : processes_of_machine()) {
        const std::string status = read_shown_file(folder_of(pid) + "/status");
        if (status_number(status, "Uid:") == user) tasks += status_number(status, "Threads:");
    }
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(tasks, 1U << 22));
}

ProcessTree::ProcessTree(pid_t root, bool single)
    : root_(root), single_(single), statm_(open_statm(folder_of(root))) {
    if (single_ || !statm_.valid()) return;
    reaper_ = static_cast<pid_t>(stat_of(folder_of(root))[Stat::parent]);
}

bool ProcessTree::shows_the_unreadable() const {
    const auto parent = [this] {
        return static_cast<pid_t>(stat_of(folder_of(root_))[Stat::parent]);
    };
    const pid_t reaper = parent();
    if (reaper == 0) return true;
    const bool shown = !read_shown_file(folder_of(reaper) + "/stat").empty();
    return shown || parent() != reaper;  // which has ended, and is not hidden
}

std::vector<pid_t> ProcessTree::processes() const {
    if (single_ || reaper_ <= 0) return {root_};
    return descendants_of(reaper_);
}

std::vector<pid_t> ProcessTree::remaining() const {
    std::vector<pid_t> found = processes();
    if (single_ || reaper_ <= 0) return found;
    std::erase_if(found,
                  [this](pid_t pid) { return pid != root_ && is_ending_orphan(pid, reaper_); });
    return found;
}

Footprint ProcessTree::measure() const {
    Footprint footprint;
    for (const pid_t pid : processes()) {
        const bool open = pid == root_ && statm_.valid();
        const std::uint64_t memory =
            open ? resident_bytes(statm_.get()) : resident_bytes_of(folder_of(pid));
        const Stat stat = stat_of(folder_of(pid));
        const auto others = memory > 0 ? 0 : held_by_others(pid, stat, resident_bytes_of);
        footprint.memory += memory + others.value_or(0);
        footprint.hidden = footprint.hidden || !others;
        footprint.cpu += cpu_time_of(stat);
        ++footprint.processes;
    }
    return footprint;
}

std::uint64_t ProcessTree::resident_beside_files(dev_t device) const {
    const auto beside = [device](const std::string& folder) {
        // Most programs map no file in memory, and the long list need not be made.
        const bool maps_some =
            status_number(read_process_file(folder + "/status"), "RssShmem:") > 0;
        const auto bytes = maps_some ? resident_beside_files_of(folder, device) : std::nullopt;
        return bytes ? *bytes : resident_bytes_of(folder);
    };
    std::uint64_t bytes = 0;
    for (const pid_t pid : processes()) {
        const std::string folder = folder_of(pid);
        const std::uint64_t held = beside(folder);
        bytes += held > 0 ? held : held_by_others(pid, stat_of(folder), beside).value_or(0);
    }
    return bytes;
}

std::chrono::nanoseconds ProcessTree::longest_wait() const {
    std::chrono::nanoseconds longest{};
    for (const pid_t pid : processes()) {
        for (const std::string& thread : threads_of(pid)) {
            longest = std::max(longest, run_delay(thread));
        }
    }
    return longest;
}

}  // namespace kata::sandbox
