#include "sandbox/landlock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace kata::sandbox {
namespace {

// From include/uapi/linux/landlock.h of Linux 6.12; Debian 12's header ends at ABI 2.
struct RulesetAttribute {
    std::uint64_t handled_access_fs;
    std::uint64_t handled_access_net;  // ABI 4
    std::uint64_t scoped;              // ABI 6
};

struct [[gnu::packed]] PathBeneath {
    std::uint64_t allowed_access;
    std::int32_t parent_fd;
};

constexpr std::uint64_t execute = 1U << 0;
constexpr std::uint64_t write_file = 1U << 1;
constexpr std::uint64_t read_file = 1U << 2;
constexpr std::uint64_t read_dir = 1U << 3;
constexpr std::uint64_t make_char = 1U << 6;
constexpr std::uint64_t make_block = 1U << 11;
constexpr std::uint64_t refer = 1U << 13;      // ABI 2
constexpr std::uint64_t truncate = 1U << 14;   // ABI 3
constexpr std::uint64_t ioctl_dev = 1U << 15;  // ABI 5

constexpr std::uint64_t bind_and_connect_tcp = 3;          // ABI 4
constexpr std::uint64_t abstract_sockets_and_signals = 3;  // ABI 6

constexpr unsigned version_flag = 1;
constexpr unsigned path_beneath = 1;

std::uint64_t files_known_to(int abi) {
    std::uint64_t access = (1U << 13) - 1;
    if (abi >= 2) access |= refer;
    if (abi >= 3) access |= truncate;
    if (abi >= 5) access |= ioctl_dev;
    return access;
}

std::size_t attribute_size(int abi) {
    if (abi >= 6) return sizeof(RulesetAttribute);
    if (abi >= 4) return offsetof(RulesetAttribute, scoped);
    return offsetof(RulesetAttribute, handled_access_net);
}

std::uint64_t rights(Access access) {
    switch (access) {
        case Access::read_only:
            return execute | read_file | read_dir;
        case Access::read_write:
            return ~(make_char | make_block | ioctl_dev);
        case Access::device:
            return read_file | write_file | truncate;
    }
    return 0;
}

int create_ruleset(const RulesetAttribute& attribute, int abi) {
    return static_cast<int>(
        syscall(SYS_landlock_create_ruleset, &attribute, attribute_size(abi), 0));
}

}  // namespace

int landlock_abi() {
    const long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, version_flag);
    return abi > 0 ? static_cast<int>(abi) : 0;
}

Failure LandlockRules::make(int abi, bool network, LandlockRules& rules) {
    rules.handled_ = files_known_to(abi);
    const RulesetAttribute attribute{rules.handled_, network ? 0 : bind_and_connect_tcp,
                                     abstract_sockets_and_signals};
    rules.fd_ = create_ruleset(attribute, abi);
    return rules.fd_ < 0 ? failed(Step::landlock, "create ruleset") : Failure{};
}

LandlockRules::~LandlockRules() {
    if (fd_ >= 0) close(fd_);
}

// NOLINTNEXTLINE(readability-make-member-function-const): it changes the rules, in the kernel.
Failure LandlockRules::allow(int fd, const char* subject, Access access) {
    struct stat status;
    if (fstat(fd, &status) != 0) return failed(Step::landlock, subject);
    std::uint64_t allowed = rights(access) & handled_;
    if (!S_ISDIR(status.st_mode)) allowed &= execute | read_file | write_file | truncate;
    const PathBeneath rule{allowed, fd};
    if (syscall(SYS_landlock_add_rule, fd_, path_beneath, &rule, 0) != 0) {
        return failed(Step::landlock, subject);
    }
    return {};
}

Failure LandlockRules::allow(const char* path, Access access) {
    const int fd = open(path, O_PATH | O_CLOEXEC);
    if (fd < 0) return errno == ENOENT ? Failure{} : failed(Step::landlock, path);
    const Failure failure = allow(fd, path, access);
    close(fd);
    return failure;
}

// NOLINTNEXTLINE(readability-make-member-function-const): they hold from here on.
Failure LandlockRules::enforce() {
    return enforce_ruleset(fd_);
}

Failure enforce_ruleset(int ruleset) {
    if (syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) {
        return failed(Step::landlock, "restrict self");
    }
    return {};
}

Failure enter_scope(int abi, bool& in_force) {
    in_force = abi >= 6;
    if (!in_force) return {};
    const int fd = create_ruleset(RulesetAttribute{0, 0, abstract_sockets_and_signals}, abi);
    if (fd < 0) return failed(Step::landlock, "create scope");
    const long result = syscall(SYS_landlock_restrict_self, fd, 0);
    const Failure failure = result != 0 ? failed(Step::landlock, "enter scope") : Failure{};
    close(fd);
    return failure;
}

}  // namespace kata::sandbox
