#include "sandbox/rlimits.h"

#include <sys/resource.h>

namespace kata::sandbox {
namespace {

// Address space beyond the memory limit that a well-behaved program may reserve: thread stacks,
// arenas, mapped libraries.
constexpr std::uint64_t reservation = 1ULL << 30;

Failure set_one(__rlimit_resource resource, const char* name, std::uint64_t value) {
    const rlimit wanted{value, value};
    if (prlimit(0, resource, &wanted, nullptr) == 0) return {};
    // A limit inherited below the wanted one stays: only a privileged process can raise it.
    rlimit current{};
    if (getrlimit(resource, &current) == 0 && current.rlim_max < value) return {};
    return failed(Step::set_limit, name);
}

}  // namespace

Failure set_rlimits(const LimitNumbers& limits) {
    const std::uint64_t cpu_seconds = limits.cpu_ns / 1'000'000'000 + 2;
    // Output goes to files too: it must be able to pass its limit, to be found over it.
    const std::uint64_t file_size =
        limits.file_size > limits.output ? limits.file_size : limits.output + 1;
    const struct {
        __rlimit_resource resource;
        const char* name;
        std::uint64_t value;
    } all[] = {
        {RLIMIT_CPU, "CPU", cpu_seconds},
        {RLIMIT_AS, "AS", limits.memory * 2 + reservation},
        {RLIMIT_FSIZE, "FSIZE", file_size},
        {RLIMIT_NOFILE, "NOFILE", limits.open_files},
        {RLIMIT_NPROC, "NPROC", limits.processes + threads_beside_processes + limits.tasks_outside},
        {RLIMIT_STACK, "STACK", limits.stack},
        {RLIMIT_CORE, "CORE", 0},
        {RLIMIT_MEMLOCK, "MEMLOCK", 64 << 10},
        {RLIMIT_MSGQUEUE, "MSGQUEUE", 64 << 10},
        {RLIMIT_SIGPENDING, "SIGPENDING", 1024},
    };
    for (const auto& limit : all) {
        if (Failure failure = set_one(limit.resource, limit.name, limit.value)) return failure;
    }
    return {};
}

}  // namespace kata::sandbox
