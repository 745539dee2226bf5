#include "sandbox/plausible.h"

#include <signal.h>
#include <sys/sysinfo.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace kata::sandbox {
namespace {

// An exit status, or a signal and whether there was a dump of memory.
bool is_end(int wait_status) {
    if (WIFEXITED(wait_status)) return wait_status == W_EXITCODE(WEXITSTATUS(wait_status), 0);
    return WIFSIGNALED(wait_status) && WTERMSIG(wait_status) <= SIGRTMAX &&
           (wait_status & ~WCOREFLAG) == WTERMSIG(wait_status);
}

std::uint64_t memory_of_machine() {
    struct sysinfo info;
    return sysinfo(&info) == 0 ? std::uint64_t{info.totalram} * info.mem_unit : UINT64_MAX;
}

std::int64_t processors_of_machine() {
    return std::max(1L, sysconf(_SC_NPROCESSORS_CONF));
}

}  // namespace

const char* fault_of_end(const StatusMessage& message, std::chrono::nanoseconds lasted) {
    if (!is_end(message.wait_status)) return "an end that is none";
    if (message.cpu_ns < 0 || message.cpu_ns / processors_of_machine() > lasted.count())
        return "more CPU time than there was";
    if (message.peak_memory > memory_of_machine()) return "more memory than there is";
    return nullptr;
}

}  // namespace kata::sandbox
