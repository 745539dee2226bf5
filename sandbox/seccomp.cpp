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

Failure load_case_filter(bool may_fork, bool namespaces) {
    if (namespaces) {
        return may_fork ? load(case_filter, "case filter")
                        : load(case_no_fork_filter, "case filter");
    }
    return may_fork ? load(case_bare_filter, "case filter")
                    : load(case_bare_no_fork_filter, "case filter");
}

}  // namespace kata::sandbox
