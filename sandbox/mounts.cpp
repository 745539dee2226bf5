#include "sandbox/mounts.h"

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <system_error>

#include "sandbox/path.h"
#include "sandbox/scratch.h"

namespace kata::sandbox {
namespace {

using Kind = MountOperation::Kind;

constexpr const char* passwd =
    "root:x:0:0::/:/usr/sbin/nologin\nkata:x:1000:1000::/box/work:/bin/sh\n"
    "nobody:x:65534:65534::/:/usr/sbin/nologin\n";
constexpr const char* group = "root:x:0:\nkata:x:1000:\nnogroup:x:65534:\n";
constexpr const char* hosts = "127.0.0.1 localhost kata\n::1 localhost\n";

/// Collects operations, with the folders that lead to each target, each once.
class Planner {
  public:
    explicit Planner(std::vector<MountOperation>& plan) : plan_(plan) {}

    void folder(const std::string& path) {
        parents(path);
        if (folders_.insert(path).second) plan_.push_back({Kind::folder, path, {}});
    }
    void add(Kind kind, const std::string& target, const std::string& source,
             bool optional = false) {
        parents(target);
        plan_.push_back({kind, target, source, optional});
    }

  private:
    void parents(const std::string& path) {
        const auto slash = path.rfind('/');
        if (slash != std::string::npos) folder(path.substr(0, slash));
    }

    std::vector<MountOperation>& plan_;
    std::set<std::string> folders_;
};

std::string relative(const std::string& absolute) {
    return absolute.substr(1);
}

bool covered(const std::string& path, const std::vector<std::string>& shown) {
    return std::any_of(shown.begin(), shown.end(),
                       [&](const std::string& folder) { return lies_in(path, folder); });
}

// /bin, /lib and the like: links into /usr on merged systems, folders of their own on others.
void plan_top_folder(Planner& planner, const std::string& path, std::vector<std::string>& shown) {
    struct stat status;
    if (lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return;
        throw std::system_error(errno, std::generic_category(), path);
    }
    if (S_ISLNK(status.st_mode)) {
        std::array<char, 256> target{};
        if (readlink(path.c_str(), target.data(), target.size() - 1) <= 0) {
            throw std::system_error(errno, std::generic_category(), path);
        }
        planner.add(Kind::link, relative(path), target.data());
    } else if (S_ISDIR(status.st_mode)) {
        planner.add(Kind::expose, relative(path), path);
        shown.push_back(path);
    }
}

// Not /dev/zero: what maps it shares memory that no process need show.
void plan_devices(Planner& planner) {
    for (const char* name : {"null", "full", "random", "urandom"}) {
        planner.add(Kind::device, std::string("dev/") + name, std::string("/dev/") + name);
    }
    planner.add(Kind::link, "dev/fd", "/proc/self/fd");
    planner.add(Kind::link, "dev/stdin", "/proc/self/fd/0");
    planner.add(Kind::link, "dev/stdout", "/proc/self/fd/1");
    planner.add(Kind::link, "dev/stderr", "/proc/self/fd/2");
    planner.add(Kind::link, "dev/shm", temporary_folder);  // bounded like all that is written
}

int open_tree(const char* path) {
    return static_cast<int>(
        syscall(SYS_open_tree, AT_FDCWD, path, OPEN_TREE_CLONE | O_CLOEXEC | AT_RECURSIVE));
}

Failure restrict_tree(int tree, const char* subject, std::uint64_t attributes) {
    mount_attr attribute{};
    attribute.attr_set = attributes;
    const long result = syscall(SYS_mount_setattr, tree, "", AT_EMPTY_PATH | AT_RECURSIVE,
                                &attribute, sizeof attribute);
    return result != 0 ? failed(Step::expose, subject) : Failure{};
}

// Takes every source while the machine's root is still in sight: the new root covers /tmp.
Failure take(MountOperation& operation) {
    if (operation.kind != Kind::expose && operation.kind != Kind::device) return {};
    if (operation.tree < 0) operation.tree = open_tree(operation.source.c_str());
    if (operation.tree < 0) {
        const bool absent = errno == ENOENT || errno == ENOTDIR || errno == EACCES;
        return absent && operation.optional ? Failure{}
                                            : failed(Step::expose, operation.source.c_str());
    }
    const bool device = operation.kind == Kind::device;
    return restrict_tree(operation.tree, operation.source.c_str(),
                         device ? MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC
                                : MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
}

Failure make_file(const char* path, const std::string& text) {
    const int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0) return failed(Step::write_file, path);
    const bool written = write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    const Failure failure = written ? Failure{} : failed(Step::write_file, path);
    close(fd);
    return failure;
}

Failure attach(const MountOperation& operation) {
    if (operation.tree < 0) return {};  // optional, and absent
    const char* target = operation.target.c_str();
    struct stat status;
    if (fstat(operation.tree, &status) != 0) return failed(Step::expose, target);
    if (S_ISDIR(status.st_mode)) {
        if (mkdir(target, 0755) != 0 && errno != EEXIST) return failed(Step::make_folder, target);
    } else if (Failure failure = make_file(target, "")) {
        return failure;
    }
    constexpr unsigned empty_source = 4;  // MOVE_MOUNT_F_EMPTY_PATH
    const long result = syscall(SYS_move_mount, operation.tree, "", AT_FDCWD, target, empty_source);
    const Failure failure = result != 0 ? failed(Step::expose, target) : Failure{};
    close(operation.tree);
    return failure;
}

Failure mask(const char* target) {
    struct stat status;
    if (lstat(target, &status) != 0) {
        const bool absent = errno == ENOENT || errno == ENOTDIR || errno == EACCES;
        return absent ? Failure{} : failed(Step::expose, target);
    }
    if (!S_ISDIR(status.st_mode)) {
        if (mount("/dev/null", target, nullptr, MS_BIND, nullptr) == 0) return {};
        return failed(Step::expose, target);
    }
    constexpr unsigned long flags = MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC;
    if (mount("tmpfs", target, "tmpfs", flags, "mode=555,size=4k,nr_inodes=1") != 0) {
        return failed(Step::expose, target);
    }
    return {};
}

Failure perform(const MountOperation& operation) {
    const char* target = operation.target.c_str();
    switch (operation.kind) {
        case Kind::folder:
            if (mkdir(target, 0755) == 0 || errno == EEXIST) return {};
            return failed(Step::make_folder, target);
        case Kind::link:
            if (symlink(operation.source.c_str(), target) == 0) return {};
            return failed(Step::make_link, target);
        case Kind::file:
            return make_file(target, operation.source);
        case Kind::expose:
        case Kind::device:
            return attach(operation);
        case Kind::mask:
            return mask(target);
    }
    return {};
}

Failure enter_new_root(bool& proc_mounted) {
    // The kernel lets a new /proc be mounted only where a whole one is in sight, that is, while the
    // old root is still attached.
    constexpr unsigned long proc_flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
    proc_mounted = mount("proc", "proc", "proc", proc_flags, nullptr) == 0;
    if (syscall(SYS_pivot_root, ".", ".") != 0) return failed(Step::pivot_root, ".");
    if (umount2(".", MNT_DETACH) != 0) return failed(Step::pivot_root, "detach the old root");
    if (chdir("/") != 0) return failed(Step::pivot_root, "/");
    return {};
}

}  // namespace

std::vector<MountOperation> plan_mounts(const Policy& policy) {
    std::vector<MountOperation> plan;
    Planner planner(plan);
    std::vector<std::string> shown{"/usr"};
    planner.add(Kind::expose, "usr", "/usr");
    for (const char* path : {"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"}) {
        plan_top_folder(planner, path, shown);
    }
    planner.folder("etc");
    planner.add(Kind::expose, "etc/ld.so.cache", "/etc/ld.so.cache", true);
    planner.add(Kind::expose, "etc/alternatives", "/etc/alternatives", true);
    planner.add(Kind::file, "etc/passwd", passwd);
    planner.add(Kind::file, "etc/group", group);
    planner.add(Kind::file, "etc/hosts", hosts);
    plan_devices(planner);
    planner.folder("proc");
    planner.folder(relative(scratch_folder));
    const auto in_tmp = [](const Exposed& exposed) { return lies_in(exposed.path, "/tmp"); };
    if (std::none_of(policy.exposed.begin(), policy.exposed.end(), in_tmp)) {
        planner.add(Kind::link, "tmp", temporary_folder);
    }
    for (const Exposed& exposed : policy.exposed) {
        if (covered(exposed.path, shown)) continue;
        planner.add(Kind::expose, relative(exposed.path), exposed.path, exposed.optional);
        shown.push_back(exposed.path);
    }
    for (const std::string& path : policy.masked) {
        if (covered(path, shown)) plan.push_back({Kind::mask, relative(path), {}});
    }
    return plan;
}

std::vector<UniqueDescriptor> take_sources(std::vector<MountOperation>& plan) {
    std::vector<UniqueDescriptor> taken;
    for (MountOperation& operation : plan) {
        if (operation.kind != Kind::expose) continue;
        operation.tree = open_tree(operation.source.c_str());
        if (operation.tree >= 0) taken.emplace_back(operation.tree);
    }
    return taken;
}

Failure apply_mounts(std::vector<MountOperation>& plan, std::uint64_t disk, std::uint32_t inodes,
                     bool& proc_mounted) {
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
        return failed(Step::make_private, "/");
    }
    for (MountOperation& operation : plan) {
        if (Failure failure = take(operation)) return failure;
    }
    constexpr unsigned long flags = MS_NOSUID | MS_NODEV;
    if (mount("tmpfs", "/usr", "tmpfs", flags, "mode=755,size=1m,nr_inodes=512") != 0) {
        return failed(Step::mount_root, "/usr");
    }
    if (chdir("/usr") != 0) return failed(Step::mount_root, "/usr");
    for (const MountOperation& operation : plan) {
        if (Failure failure = perform(operation)) return failure;
    }
    if (Failure failure = enter_new_root(proc_mounted)) return failure;
    if (Failure failure = mount_scratch(disk, inodes)) return failure;
    if (mount(nullptr, "/", nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY | flags, nullptr) != 0) {
        return failed(Step::mount_root, "make the root read-only");
    }
    return {};
}

}  // namespace kata::sandbox
