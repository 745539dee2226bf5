#include "sandbox/seccomp.h"

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kata::sandbox {
namespace {

#include "seccomp_filters.inc"

template <unsigned short size>
Failure load(const sock_filter (&filter)[size], const char* subject) {
    const sock_fprog program{size, const_cast<sock_filter*>(filter)};
    if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) != 0) {
        return failed(Step::seccomp, subject);
    }
    return {};
}

}  // namespace

Failure load_main_filter() {
    return load(main_filter, "main filter");
}

Failure load_case_filter(bool may_fork, Surroundings surroundings) {
    constexpr const char* subject = "case filter";
    switch (surroundings) {
        case Surroundings::own_network:
            return may_fork ? load(open_filter, subject) : load(open_no_fork_filter, subject);
        case Surroundings::shared_network:
            return may_fork ? load(offline_filter, subject) : load(offline_no_fork_filter, subject);
        case Surroundings::bare:
            return may_fork ? load(bare_filter, subject) : load(bare_no_fork_filter, subject);
    }
    return failed(Step::seccomp, subject, EINVAL);
}

}  // namespace kata::sandbox
