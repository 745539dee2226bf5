#include "sandbox/case_group.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "sandbox/cgroup.h"
#include "sandbox/descriptor.h"

namespace kata::sandbox {
namespace {

using Steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

// How long processes that were killed may take to be gone.
constexpr auto end_time = 2s;

Failure failed_group(const std::string& path) {
    return failed(Step::cgroup, path.c_str());
}

// Files that a kernel may do without are marked optional.
Failure set(const std::string& folder, const char* file, const std::string& value,
            bool optional = false) {
    const std::string path = folder + file;
    if (write_text(path, value) || (optional && errno == ENOENT)) return {};
    return failed_group(path);
}

Failure set_limits(const std::string& folder, const LimitNumbers& limits) {
    if (Failure failure = set(folder, "/memory.max", std::to_string(limits.memory))) return failure;
    // Swapped pages would not count. Without swap in the kernel there is no such file.
    if (Failure failure = set(folder, "/memory.swap.max", "0", true)) return failure;
    if (Failure failure = set(folder, "/memory.oom.group", "1")) return failure;
    return set(folder, "/pids.max", std::to_string(limits.processes + threads_beside_processes));
}

bool populated(const std::string& folder) {
    return field_of(read_text(folder + "/cgroup.events"), "populated") == 1U;
}

// The kernel announces each change of cgroup.events as POLLPRI.
void await_empty(const std::string& folder) {
    const UniqueDescriptor events(open((folder + "/cgroup.events").c_str(), O_RDONLY | O_CLOEXEC));
    const auto end = Steady::now() + end_time;
    while (populated(folder) && Steady::now() < end) {
        pollfd changed{events.get(), POLLPRI, 0};
        poll(&changed, 1, 10);
    }
}

}  // namespace

Failure hand_over_group(const std::string& sandbox_group, uid_t uid, gid_t gid) {
    const std::string own = sandbox_group + "/supervisor";
    if (mkdir(own.c_str(), 0755) != 0) return failed_group(own);
    if (Failure failure = set(own, "/cgroup.procs", "0")) return failure;
    for (const std::string& path : {sandbox_group, sandbox_group + "/cgroup.procs"}) {
        // Root that may not change owners cannot become anyone else either, and remains the owner.
        if (chown(path.c_str(), uid, gid) != 0 && errno != EPERM) return failed_group(path);
    }
    return {};
}

Failure CaseGroup::make(const std::string& sandbox_group, std::uint32_t number,
                        const LimitNumbers& limits, CaseGroup& group) {
    const std::string folder = sandbox_group + "/case-" + std::to_string(number);
    if (mkdir(folder.c_str(), 0755) != 0) return failed_group(folder);
    group = CaseGroup(folder);
    return set_limits(folder, limits);
}

CaseGroup::CaseGroup(CaseGroup&& other) noexcept : folder_(std::exchange(other.folder_, {})) {}

CaseGroup& CaseGroup::operator=(CaseGroup&& other) noexcept {
    std::swap(folder_, other.folder_);
    return *this;
}

CaseGroup::~CaseGroup() {
    if (!valid() || rmdir(folder_.c_str()) == 0) return;
    kill();
    await_empty(folder_);
    rmdir(folder_.c_str());
}

Failure CaseGroup::add(pid_t pid) const {
    return set(folder_, "/cgroup.procs", std::to_string(pid));
}

void CaseGroup::kill() const {
    write_text(folder_ + "/cgroup.kill", "1");
}

std::optional<std::uint64_t> CaseGroup::peak_memory() const {
    return field_of("peak " + read_text(folder_ + "/memory.peak"), "peak");
}

std::optional<std::chrono::nanoseconds> CaseGroup::cpu() const {
    const auto usage = field_of(read_text(folder_ + "/cpu.stat"), "usage_usec");
    if (!usage) return {};
    return std::chrono::microseconds(*usage);
}

bool CaseGroup::ran_out_of_memory() const {
    const std::string events = read_text(folder_ + "/memory.events");
    return field_of(events, "oom").value_or(0) > 0 && field_of(events, "oom_kill").value_or(0) > 0;
}

}  // namespace kata::sandbox
