#include "sandbox/instruction_counter.h"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kata::sandbox {
namespace {

/// What read(2) gives for PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING.
struct Reading {
    std::uint64_t count;
    std::uint64_t enabled;
    std::uint64_t running;
};

}  // namespace

InstructionCounter InstructionCounter::open(pid_t pid) {
    perf_event_attr attribute{};
    attribute.type = PERF_TYPE_HARDWARE;
    attribute.size = sizeof attribute;
    attribute.config = PERF_COUNT_HW_INSTRUCTIONS;
    attribute.inherit = 1;
    attribute.exclude_kernel = 1;
    attribute.exclude_hv = 1;
    attribute.read_format = PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING;
    InstructionCounter counter;
    counter.counter_ = UniqueDescriptor(static_cast<int>(
        syscall(SYS_perf_event_open, &attribute, pid, -1, -1, PERF_FLAG_FD_CLOEXEC)));
    return counter;
}

bool InstructionCounter::is_available() {
    // Some virtual machines have a counter that stands still.
    return open(getpid()).read().value_or(0) > 0;
}

std::optional<std::uint64_t> InstructionCounter::read() const {
    Reading reading{};
    if (!counter_.valid() || ::read(counter_.get(), &reading, sizeof reading) != sizeof reading)
        return {};
    if (reading.running != reading.enabled) return {};
    return reading.count;
}

}  // namespace kata::sandbox
