#include "sandbox/capabilities.h"

#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <initializer_list>

namespace kata::sandbox {
namespace {

Failure set_capabilities(std::uint32_t kept, Step step) {
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct data[2] = {{kept, kept, kept}, {0, 0, 0}};
    return syscall(SYS_capset, &header, data) != 0 ? failed(step, "capset") : Failure{};
}

}  // namespace

Failure drop_capabilities() {
    // Clearing the permitted set empties the ambient set with it; without ambient and inheritable
    // ones and without uid 0 no exec can bring any back, whatever the bounding set holds.
    return set_capabilities(0, Step::drop_capabilities);
}

Failure keep_namespace_capabilities() {
    constexpr std::uint32_t kept = 1U << CAP_SYS_ADMIN | 1U << CAP_NET_ADMIN;
    if (Failure failure = set_capabilities(kept, Step::keep_capabilities)) return failure;
    for (const int capability : {CAP_SYS_ADMIN, CAP_NET_ADMIN}) {
        if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0) != 0) {
            return failed(Step::keep_capabilities, "ambient");
        }
    }
    return {};
}

Failure set_no_new_privs() {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ? failed(Step::no_new_privs, "prctl")
                                                       : Failure{};
}

}  // namespace kata::sandbox
