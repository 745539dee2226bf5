#include "sandbox/task_clock.h"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace kata::sandbox {

TaskClock TaskClock::open(pid_t pid) {
    perf_event_attr attribute{};
    attribute.type = PERF_TYPE_SOFTWARE;
    attribute.size = sizeof attribute;
    attribute.config = PERF_COUNT_SW_TASK_CLOCK;
    attribute.inherit = 1;
    attribute.exclude_kernel =
        1;  // else perf_event_paranoid 2 refuses; the clock counts both anyway
    attribute.exclude_hv = 1;
    TaskClock clock;
    clock.counter_ = UniqueDescriptor(static_cast<int>(
        syscall(SYS_perf_event_open, &attribute, pid, -1, -1, PERF_FLAG_FD_CLOEXEC)));
    return clock;
}

std::optional<std::chrono::nanoseconds> TaskClock::read() const {
    std::uint64_t count = 0;
    if (!counter_.valid() || ::read(counter_.get(), &count, sizeof count) != sizeof count)
        return {};
    return std::chrono::nanoseconds(static_cast<std::int64_t>(count));
}

}  // namespace kata::sandbox
