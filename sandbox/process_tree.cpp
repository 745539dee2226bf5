#include "sandbox/process_tree.h"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/mapped_files.h"

namespace kata::sandbox {
namespace {

std::string read_file(const std::string& path) {
    const UniqueDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string text;
    std::array<char, 4096> block;
    for (ssize_t size; (size = read(file.get(), block.data(), block.size())) > 0;) {
        text.append(block.data(), static_cast<std::size_t>(size));
    }
    return text;
}

std::string of(pid_t pid, const char* file) {
    return "/proc/" + std::to_string(pid) + file;
}

void append_children(const std::string& text, std::vector<pid_t>& children) {
    const char* next = text.data();
    const char* const end = text.data() + text.size();
    while (next < end) {
        pid_t child = 0;
        const auto parsed = std::from_chars(next, end, child);
        if (parsed.ec != std::errc{}) return;
        children.push_back(child);
        next = parsed.ptr + 1;
    }
}

// The folders of a process's threads.
std::vector<std::string> threads_of(pid_t pid) {
    std::vector<std::string> threads;
    std::error_code gone;
    for (std::filesystem::directory_iterator task(of(pid, "/task"), gone), end;
         !gone && task != end; task.increment(gone)) {
        threads.push_back(task->path().string());
    }
    return threads;
}

// Children are listed by the thread that started them.
std::vector<pid_t> children_of(pid_t pid) {
    std::vector<pid_t> children;
    for (const std::string& thread : threads_of(pid)) {
        append_children(read_file(thread + "/children"), children);
    }
    return children;
}

// How long a thread was ready to run and did not: the second number of its schedstat.
std::chrono::nanoseconds run_delay(const std::string& thread) {
    long long waited = 0;
    if (std::sscanf(read_file(thread + "/schedstat").c_str(), "%*u %lld", &waited) != 1) return {};
    return std::chrono::nanoseconds(waited);
}

// The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets.
std::vector<std::uint64_t> stat_fields(pid_t pid) {
    const std::string text = read_file(of(pid, "/stat"));
    std::vector<std::uint64_t> fields;
    const auto bracket = text.rfind(')');
    if (bracket == std::string::npos) return fields;
    std::size_t at = bracket + 4;  // ") S " and on to the parent's id
    while (at < text.size() && fields.size() < 14) {
        std::uint64_t value = 0;
        const auto parsed = std::from_chars(text.data() + at, text.data() + text.size(), value);
        if (parsed.ec != std::errc{}) {
            at = text.find(' ', at) + 1;  // a negative field: its value is not needed
            fields.push_back(0);
            continue;
        }
        fields.push_back(value);
        at = static_cast<std::size_t>(parsed.ptr - text.data()) + 1;
    }
    return fields;
}

// An orphan, which is a child of the reaper, that has ended or has SIGKILL on its way: it runs
// nothing more, though it may be a while until a busy machine has cleared it away.
bool is_ending_orphan(pid_t pid, pid_t reaper) {
    // Counted from the parent's id; the flags are the kernel's PF_EXITING and PF_SIGNALED.
    constexpr std::size_t parent = 0, flags = 5;
    constexpr std::uint64_t ending = 0x4 | 0x400;
    constexpr std::uint64_t kill = 1ULL << (SIGKILL - 1);
    const auto fields = stat_fields(pid);
    if (fields.size() <= flags || static_cast<pid_t>(fields[parent]) != reaper) return false;
    if ((fields[flags] & ending) != 0) return true;
    const std::string status = read_file(of(pid, "/status"));
    return ((status_number(status, "SigPnd:", 16) | status_number(status, "ShdPnd:", 16)) & kill) !=
           0;
}

std::uint64_t resident_bytes(int statm) {
    std::array<char, 128> text;
    const ssize_t size = pread(statm, text.data(), text.size() - 1, 0);
    if (size <= 0) return 0;
    text[static_cast<std::size_t>(size)] = '\0';
    unsigned long pages = 0;
    if (std::sscanf(text.data(), "%*u %lu", &pages) != 1) return 0;
    static const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    return pages * page;
}

std::uint64_t resident_bytes_of(pid_t pid) {
    const UniqueDescriptor statm(open(of(pid, "/statm").c_str(), O_RDONLY | O_CLOEXEC));
    return resident_bytes(statm.get());
}

}  // namespace

bool is_runnable(pid_t pid) {
    const std::string text = read_file(of(pid, "/stat"));
    const auto bracket = text.rfind(')');
    return bracket != std::string::npos && text.compare(bracket, 3, ") R") == 0;
}

std::uint64_t status_number(std::string_view status, std::string_view label, int base) {
    // The first line is the process's name, which may itself look like a label.
    const std::size_t at = status.find("\n" + std::string(label));
    if (at == std::string_view::npos) return 0;
    const std::string_view rest = status.substr(at + 1 + label.size());
    const std::size_t digits = rest.find_first_not_of(" \t");
    std::uint64_t number = 0;
    if (digits == std::string_view::npos) return number;
    std::from_chars(rest.data() + digits, rest.data() + rest.size(), number, base);
    return number;
}

std::chrono::nanoseconds cpu_time_of(pid_t pid) {
    // Counted from the parent's id.
    constexpr std::size_t user = 10, system = 11, children_user = 12, children_system = 13;
    const auto fields = stat_fields(pid);
    if (fields.size() <= children_system) return {};
    static const auto ticks_per_second = static_cast<std::uint64_t>(sysconf(_SC_CLK_TCK));
    const std::uint64_t ticks =
        fields[user] + fields[system] + fields[children_user] + fields[children_system];
    return std::chrono::nanoseconds(ticks * (1'000'000'000 / ticks_per_second));
}

std::uint32_t tasks_of(uid_t user) {
    std::uint64_t tasks = 0;
    std::error_code gone;
    for (std::filesystem::directory_iterator process("/proc", gone), end; !gone && process != end;
         process.increment(gone)) {
        const std::string name = process->path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        const std::string status = read_file("/proc/" + name + "/status");
        if (status_number(status, "Uid:") == user) tasks += status_number(status, "Threads:");
    }
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(tasks, 1U << 22));
}

ProcessTree::ProcessTree(pid_t root, bool single)
    : root_(root), single_(single), statm_(open(of(root, "/statm").c_str(), O_RDONLY | O_CLOEXEC)) {
    if (single_ || !statm_.valid()) return;
    const auto fields = stat_fields(root);
    if (!fields.empty()) reaper_ = static_cast<pid_t>(fields[0]);
}

std::vector<pid_t> ProcessTree::processes() const {
    if (single_ || reaper_ <= 0) return {root_};
    std::vector<pid_t> found = children_of(reaper_);
    // A bound on the walk: a program that forks faster than we look is over any limit anyway.
    for (std::size_t i = 0; i < found.size() && i < 4096; ++i) {
        for (const pid_t child : children_of(found[i])) found.push_back(child);
    }
    return found;
}

std::vector<pid_t> ProcessTree::remaining() const {
    std::vector<pid_t> found = processes();
    if (single_ || reaper_ <= 0) return found;
    std::erase_if(found,
                  [this](pid_t pid) { return pid != root_ && is_ending_orphan(pid, reaper_); });
    return found;
}

Footprint ProcessTree::measure() const {
    if (single_ || reaper_ <= 0) return {resident_bytes(statm_.get()), 1, cpu_time_of(root_)};
    Footprint footprint;
    for (const pid_t pid : processes()) {
        footprint.memory += resident_bytes_of(pid);
        footprint.cpu += cpu_time_of(pid);
        ++footprint.processes;
    }
    return footprint;
}

std::uint64_t ProcessTree::resident_beside_files(dev_t device) const {
    std::uint64_t bytes = 0;
    for (const pid_t pid : processes()) {
        // Most programs map no file in memory, and the long list need not be made.
        const bool maps_some = status_number(read_file(of(pid, "/status")), "RssShmem:") > 0;
        const auto beside = maps_some ? sandbox::resident_beside_files(pid, device) : std::nullopt;
        bytes += beside ? *beside : resident_bytes_of(pid);
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
