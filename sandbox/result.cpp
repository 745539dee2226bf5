#include "sandbox/result.h"

#include <cstring>
#include <stdexcept>

#include "sandbox/policy.h"

namespace kata::sandbox {

std::string_view name_of(Layer layer) {
    switch (layer) {
        case Layer::user_namespace:
            return "user_namespace";
        case Layer::mount_namespace:
            return "mount_namespace";
        case Layer::pid_namespace:
            return "pid_namespace";
        case Layer::ipc_namespace:
            return "ipc_namespace";
        case Layer::uts_namespace:
            return "uts_namespace";
        case Layer::net_namespace:
            return "net_namespace";
        case Layer::cgroup_namespace:
            return "cgroup_namespace";
        case Layer::landlock:
            return "landlock";
        case Layer::seccomp:
            return "seccomp";
        case Layer::rlimits:
            return "rlimits";
        case Layer::cgroup:
            return "cgroup";
        case Layer::no_new_privs:
            return "no_new_privs";
        case Layer::capabilities_dropped:
            return "capabilities_dropped";
        case Layer::unprivileged_user:
            return "unprivileged_user";
    }
    return "unknown";
}

std::string_view name_of(Cause cause) {
    switch (cause) {
        case Cause::exited:
            return "exited";
        case Cause::signaled:
            return "signaled";
        case Cause::wall_limit:
            return "wall_limit";
        case Cause::cpu_limit:
            return "cpu_limit";
        case Cause::memory_limit:
            return "memory_limit";
        case Cause::output_limit:
            return "output_limit";
        case Cause::process_limit:
            return "process_limit";
        case Cause::cancelled:
            return "cancelled";
        case Cause::killed:
            return "killed";
    }
    return "unknown";
}

std::string_view name_of(Isolation isolation) {
    switch (isolation) {
        case Isolation::full:
            return "full";
        case Isolation::standard:
            return "standard";
        case Isolation::any:
            return "any";
    }
    return "unknown";
}

Isolation isolation_from(std::string_view name) {
    for (const Isolation isolation : {Isolation::full, Isolation::standard, Isolation::any}) {
        if (name_of(isolation) == name) return isolation;
    }
    throw std::invalid_argument("isolation is full, standard or any, not " + std::string(name));
}

std::string SetupError::message() const {
    std::string text = step;
    if (!subject.empty()) text += " " + subject;
    if (error != 0) {
        const char* name = strerrorname_np(error);
        text += name != nullptr ? std::string(": ") + name + " (" + strerrordesc_np(error) + ")"
                                : ": error " + std::to_string(error);
    }
    return text;
}

}  // namespace kata::sandbox
