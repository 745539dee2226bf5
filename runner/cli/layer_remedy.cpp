#include "runner/cli/layer_remedy.h"

#include <fcntl.h>
#include <unistd.h>

namespace kata::cli {

namespace {

/// The first characters of a small file of /proc; empty where it cannot be read.
std::string setting(const char* path) {
    const int descriptor = ::open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return {};
    char text[64];
    const ssize_t count = ::read(descriptor, text, sizeof text);
    ::close(descriptor);
    std::string value(text, count > 0 ? static_cast<std::size_t>(count) : 0);
    while (!value.empty() && value.back() == '\n') value.pop_back();
    return value;
}

bool in_container() {
    return ::access("/.dockerenv", F_OK) == 0 || ::access("/run/.containerenv", F_OK) == 0;
}

std::string namespace_remedy() {
    if (setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == "1") {
        return "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0";
    }
    if (setting("/proc/sys/kernel/unprivileged_userns_clone") == "0") {
        return "sudo sysctl -w kernel.unprivileged_userns_clone=1";
    }
    if (setting("/proc/sys/user/max_user_namespaces") == "0") {
        return "sudo sysctl -w user.max_user_namespaces=15000";
    }
    if (in_container()) {
        return "docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined "
               "--security-opt systempaths=unconfined …";
    }
    return "The kernel or a policy refuses namespaces to ordinary users here.";
}

/// Every limit is held by measurement as well, so that there may be nothing to do.
std::string cgroup_remedy() {
    if (!setting("/sys/fs/cgroup/cgroup.controllers").empty()) {
        if (::access("/run/systemd/system", F_OK) == 0) {
            return ::geteuid() == 0 ? "systemd-run --scope -p Delegate=yes kata …"
                                    : "systemd-run --user --scope -p Delegate=yes kata …";
        }
        if (in_container()) {
            return "Start the container with a cgroup of its own that may be written, and kata as "
                   "its "
                   "command. Without it every limit is held by measurement.";
        }
    }
    return "Nothing has to be mended: every limit is held by measurement.";
}

}  // namespace

std::string remedy_for(const sandbox::LayerState& state) {
    switch (state.layer) {
        case sandbox::Layer::user_namespace:
        case sandbox::Layer::mount_namespace:
        case sandbox::Layer::pid_namespace:
        case sandbox::Layer::ipc_namespace:
        case sandbox::Layer::uts_namespace:
        case sandbox::Layer::net_namespace:
        case sandbox::Layer::cgroup_namespace:
            return namespace_remedy();
        case sandbox::Layer::landlock:
            return "Needs Linux 5.13 or newer, with landlock in the kernel's lsm= parameter.";
        case sandbox::Layer::seccomp:
            return "Needs a kernel built with CONFIG_SECCOMP_FILTER.";
        case sandbox::Layer::cgroup:
            return cgroup_remedy();
        case sandbox::Layer::unprivileged_user:
            return "Start kata as an ordinary user.";
        case sandbox::Layer::rlimits:
        case sandbox::Layer::no_new_privs:
        case sandbox::Layer::capabilities_dropped:
            return "Every supported kernel has this: please report it.";
    }
    return {};
}

}  // namespace kata::cli
