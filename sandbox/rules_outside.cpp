#include "sandbox/rules_outside.h"

#include "sandbox/path.h"

namespace kata::sandbox {
namespace {

// What programs need of the machine's /usr and /etc. /usr/share as a whole is not among it: katas
// may be installed there.
constexpr const char* system_folders[] = {"/usr/bin",
                                          "/usr/lib",
                                          "/usr/lib32",
                                          "/usr/lib64",
                                          "/usr/libexec",
                                          "/usr/local/bin",
                                          "/usr/local/lib",
                                          "/usr/share/zoneinfo",
                                          "/usr/share/python3",
                                          "/usr/share/pyshared",
                                          "/bin",
                                          "/lib",
                                          "/lib32",
                                          "/lib64",
                                          "/etc/ld.so.cache",
                                          "/etc/alternatives",
                                          "/etc/localtime"};

// Not /dev/zero: what maps it shares memory that no process need show.
constexpr const char* devices[] = {"/dev/null", "/dev/full", "/dev/random", "/dev/urandom"};

}  // namespace

Failure make_rules_outside(int abi, const Policy& policy, const std::string& folder,
                           LandlockRules& rules) {
    if (Failure failure = LandlockRules::make(abi, policy.network, rules)) return failure;
    for (const char* path : system_folders) {
        if (Failure failure = rules.allow(path, Access::read_only)) return failure;
    }
    for (const Exposed& exposed : policy.exposed) {
        if (Failure failure = rules.allow(exposed.path.c_str(), Access::read_only)) return failure;
    }
    for (const char* path : devices) {
        if (Failure failure = rules.allow(path, Access::device)) return failure;
    }
    return rules.allow(folder.c_str(), Access::read_write);
}

std::string unmaskable_path(const Policy& policy) {
    for (const std::string& masked : policy.masked) {
        for (const char* folder : system_folders) {
            if (lies_in(masked, folder)) return masked;
        }
        for (const Exposed& exposed : policy.exposed) {
            if (lies_in(masked, exposed.path)) return masked;
        }
    }
    return {};
}

}  // namespace kata::sandbox
