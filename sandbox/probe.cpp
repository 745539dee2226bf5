#include "sandbox/probe.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <string_view>

#include "sandbox/process_files.h"

namespace kata::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr auto worked = 10ms;  // the least that /proc shows of CPU time
constexpr std::size_t most_workers = 4096;

/// Adds how many entries a folder has.
Look count_entries(const std::string& path, std::uint32_t& count) {
    UniqueDescriptor opened(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.valid()) return look_of(errno);
    DIR* const folder = fdopendir(opened.get());
    if (folder == nullptr) {
        require_look(errno);
        return Look::done;
    }
    opened.release();
    errno = 0;
    while (const dirent* entry = readdir(folder)) count += entry->d_name[0] != '.' ? 1 : 0;
    const int error = errno;
    closedir(folder);
    require_look(error);
    return Look::done;
}

/// Adds how many descriptors a process has. The thread that was asked for them may have ended
/// before it could tell.
Look count_files(pid_t pid, std::uint32_t& count) {
    constexpr int most_looks = 16;
    for (int looks = 0; looks < most_looks; ++looks) {
        const auto holder = holder_of(pid);
        if (!holder) return Look::refused;
        if (holder->empty()) return Look::done;
        std::uint32_t files = 0;
        const Look look = count_entries(*holder + "/fd", files);
        if (holder_of(pid) != holder) continue;
        count += files;
        return look;
    }
    return Look::refused;
}

/// Adds the number behind `rchar: `, the first line of /proc/PID/io.
Look add_bytes_read(const std::string& path, std::uint64_t& bytes) {
    constexpr std::string_view label = "rchar: ";
    const UniqueDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.valid()) return look_of(errno);
    std::array<char, 512> text;
    const ssize_t size = read(file.get(), text.data(), text.size());
    if (size < 0) return look_of(errno);
    const std::string_view line(text.data(), static_cast<std::size_t>(size));
    std::uint64_t value = 0;
    if (line.starts_with(label)) {
        std::from_chars(line.data() + label.size(), line.data() + line.size(), value);
    }
    bytes += value;
    return Look::done;
}

/// The most resident bytes since the last call: VmHWM in /proc/PID/status, which then starts anew.
std::uint64_t take_peak(const std::string& folder) {
    const std::uint64_t peak = status_number(read_process_file(folder + "/status"), "VmHWM:") << 10;
    const UniqueDescriptor reset(open((folder + "/clear_refs").c_str(), O_WRONLY | O_CLOEXEC));
    const bool done = reset.valid() && write(reset.get(), "5", 1) == 1;
    if (!done) look_of(errno);
    return done ? peak : 0;
}

void note_unreadable(Probe& probe, const char* file) {
    auto& files = probe.unreadable;
    if (std::find(files.begin(), files.end(), file) == files.end()) files.emplace_back(file);
}

bool is_absent(const char* path) {
    const UniqueDescriptor file(open(path, O_PATH | O_CLOEXEC));
    return !file.valid() && errno == ENOENT;
}

}  // namespace

Prober::Prober(const ProcessTree& tree, pid_t root, int socket, std::uint32_t expected, bool peaks)
    : tree_(tree), root_(root), socket_(socket), expected_(expected), peaks_(peaks) {}

std::string Prober::lacking_file() const {
    if (socket_ < 0) return "";
    if (is_absent("/proc/self/io")) return "/proc/self/io (CONFIG_TASK_IO_ACCOUNTING)";
    if (peaks_ && is_absent("/proc/self/clear_refs")) {
        return "/proc/self/clear_refs (CONFIG_PROC_PAGE_MONITOR)";
    }
    return "";
}

Probe Prober::measure() const {
    Probe probe;
    if (!tree_.visible()) {
        note_unreadable(probe, "statm");
        return probe;
    }
    const Footprint footprint = tree_.measure();
    if (footprint.hidden) note_unreadable(probe, "statm");
    probe.memory = footprint.memory;
    probe.cpu = footprint.cpu;
    probe.workers = static_cast<std::uint32_t>(workers_.size());
    for (const pid_t pid : tree_.remaining()) {
        ++probe.processes;
        const Look files = count_files(pid, probe.open_files);
        if (files == Look::refused) note_unreadable(probe, "fd");
        const std::string folder = folder_of(pid);
        const Look bytes = add_bytes_read(folder + "/io", probe.bytes_read);
        if (bytes == Look::refused) note_unreadable(probe, "io");
        if (peaks_) probe.peak_memory += take_peak(holder_of(pid).value_or(""));
    }
    // What it has read of our own answers.
    probe.bytes_read -= std::min<std::uint64_t>(probe.bytes_read, probes_.size());
    return probe;
}

void Prober::answer(const Probe& known) {
    char question;
    const ssize_t got = recv(socket_, &question, 1, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (got > 0) {
        note_workers();
        Probe probe = measure();
        if (known.cpu.count() > 0) probe.cpu = known.cpu;
        probe.instructions = known.instructions;
        probe.reply = known.reply;
        probes_.push_back(std::move(probe));
    }
    const bool last = probes_.size() > expected_;
    if (got <= 0 || last || send(socket_, &question, 1, MSG_DONTWAIT | MSG_NOSIGNAL) != 1) {
        shutdown(socket_, SHUT_RDWR);
        socket_ = -1;
    }
}

void Prober::note_workers() {
    if (socket_ < 0 || workers_.size() > most_workers) return;
    for (const pid_t pid : tree_.processes()) {
        if (pid != root_ && cpu_time_of(pid) >= worked) workers_.insert(pid);
    }
}

}  // namespace kata::sandbox
