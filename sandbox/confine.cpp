#include "sandbox/confine.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "sandbox/capabilities.h"
#include "sandbox/landlock.h"
#include "sandbox/network.h"
#include "sandbox/reaper.h"
#include "sandbox/result.h"
#include "sandbox/rules_inside.h"
#include "sandbox/scratch.h"
#include "sandbox/seccomp.h"
#include "sandbox/status.h"

namespace kata::sandbox {
namespace {

constexpr int not_tried = -1;
constexpr unsigned inner_id = 1000;

[[noreturn]] void give_up(int status, const Failure& failure) {
    StatusMessage message;
    message.kind = StatusMessage::Kind::failed;
    message.failure = failure;
    send_status(status, message);
    _exit(1);
}

Failure write_text(const char* path, const char* text, Step step) {
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0) return failed(step, path);
    const auto size = static_cast<ssize_t>(__builtin_strlen(text));
    const Failure failure =
        write(fd, text, static_cast<size_t>(size)) == size ? Failure{} : failed(step, path);
    close(fd);
    return failure;
}

Failure write_map(const char* path, unsigned outer) {
    char text[32];
    std::snprintf(text, sizeof text, "%u %u 1\n", inner_id, outer);
    return write_text(path, text, Step::write_map);
}

Failure map_ids(const Confinement& confinement) {
    if (Failure failure = write_text("/proc/self/setgroups", "deny", Step::write_map))
        return failure;
    if (Failure failure = write_map("/proc/self/uid_map", confinement.uid)) return failure;
    return write_map("/proc/self/gid_map", confinement.gid);
}

// Namespaces made inside would bring capabilities back; the kernel counts them per user namespace.
Failure forbid_user_namespaces() {
    return write_text("/proc/sys/user/max_user_namespaces", "0", Step::forbid_namespaces);
}

// The descriptors 0-2 are set already; those from `first` to `last` are the only others that live
// on.
Failure close_others(int first, int last) {
    if (first > 3 && close_range(3, static_cast<unsigned>(first - 1), 0) != 0) {
        return failed(Step::redirect, "close descriptors");
    }
    if (close_range(static_cast<unsigned>(last + 1), ~0U, 0) != 0) {
        return failed(Step::redirect, "close descriptors");
    }
    return {};
}

// Moves the two descriptors of a worker to their places, whatever numbers they have.
Failure place_worker_descriptors(const Confinement& confinement) {
    constexpr int out_of_the_way = 16;  // an inherited RLIMIT_NOFILE may be small
    const int status = fcntl(confinement.status, F_DUPFD, out_of_the_way);
    const int code = fcntl(confinement.code, F_DUPFD, out_of_the_way);
    if (status < 0 || code < 0 || dup2(status, worker_status_descriptor) < 0 ||
        dup2(code, worker_code_descriptor) < 0) {
        return failed(Step::redirect, "worker descriptors");
    }
    return close_others(worker_status_descriptor, worker_code_descriptor);
}

Failure redirect(const Confinement& confinement) {
    const int wanted[] = {confinement.in, confinement.out, confinement.err};
    for (int target = 0; target < 3; ++target) {
        if (dup2(wanted[target], target) < 0) return failed(Step::redirect, "standard streams");
    }
    return {};
}

void set_layer(StatusMessage& message, Layer layer, int error) {
    message.layer_errors[static_cast<int>(layer)] = error;
}

// --- A sandbox of namespaces, in the order that makes each step possible -----------------------

Failure build_namespaces(Confinement& confinement, StatusMessage& message) {
    if (Failure failure = map_ids(confinement)) return failure;
    if (sethostname("kata", 4) != 0) return failed(Step::set_hostname, "kata");
    if (!confinement.network) {
        if (Failure failure = raise_loopback()) return failure;
    }
    bool proc_mounted = false;
    if (Failure failure = apply_mounts(confinement.mounts, confinement.limits.disk,
                                       confinement.limits.inodes, proc_mounted)) {
        return failure;
    }
    message.proc_mounted = proc_mounted ? 1 : 0;
    if (proc_mounted) return forbid_user_namespaces();
    return {};
}

void note_namespaces(const Confinement& confinement, StatusMessage& message) {
    const int absent = confinement.namespaces ? 0 : EPERM;
    for (const Layer layer :
         {Layer::user_namespace, Layer::mount_namespace, Layer::pid_namespace, Layer::ipc_namespace,
          Layer::uts_namespace, Layer::net_namespace, Layer::cgroup_namespace}) {
        set_layer(message, layer, absent);
    }
    if (confinement.network) set_layer(message, Layer::net_namespace, not_tried);
}

// --- The program
// ----------------------------------------------------------------------------------

// A zygote keeps what it needs to isolate its cases, and runs no foreign code.
Failure become_worker(Confinement& confinement, int abi) {
    if (confinement.namespaces) {
        if (Failure failure = keep_namespace_capabilities()) return failure;
    }
    if (Failure failure = set_no_new_privs()) return failure;
    bool scoped = false;
    if (Failure failure = enter_scope(abi, scoped)) return failure;
    if (Failure failure = load_main_filter()) return failure;
    if (Failure failure = place_worker_descriptors(confinement)) return failure;
    confinement.status = worker_status_descriptor;
    execve(confinement.argv[0], confinement.argv.data(), confinement.environment.data());
    return failed(Step::exec, confinement.argv[0]);
}

Failure become_command(Confinement& confinement, int abi) {
    if (Failure failure = end_with_parent()) return failure;
    if (Failure failure = let_be_watched()) return failure;
    signal(SIGPIPE, SIG_DFL);
    if (setsid() < 0) return failed(Step::new_session, "command");
    // Before the limit of descriptors, against which the kernel counts those that other programs of
    // this user have on their way.
    if (Failure failure = announce_start(confinement.status, 0, confinement.namespaces)) {
        return failure;
    }
    if (Failure failure = set_rlimits(confinement.limits)) return failure;
    if (Failure failure = set_no_new_privs()) return failure;
    if (abi > 0) {
        if (Failure failure = confinement.namespaces ? enforce_rules_inside(abi)
                                                     : enforce_ruleset(confinement.ruleset)) {
            return failure;
        }
    }
    if (Failure failure = drop_capabilities()) return failure;
    if (chdir(confinement.directory.c_str()) != 0) {
        return failed(Step::change_folder, confinement.directory.c_str());
    }
    if (Failure failure = close_others(confinement.status, confinement.status)) return failure;
    if (fcntl(confinement.status, F_SETFD, FD_CLOEXEC) != 0) {
        return failed(Step::redirect, "status socket");
    }
    if (!await_go(confinement.status)) return failed(Step::protocol, "go");
    if (Failure failure = load_main_filter()) return failure;
    if (Failure failure = load_case_filter(
            confinement.limits.processes > 1,
            confinement.namespaces ? Surroundings::own_network : Surroundings::bare)) {
        return failure;
    }
    environ = confinement.environment.data();  // its PATH is the one to search
    execvp(confinement.argv[0], confinement.argv.data());
    return failed(Step::exec, confinement.argv[0]);
}

bool kill_reaches_only_us(bool scoped) {
    return scoped && kill(getppid(), 0) != 0 && errno == EPERM;
}

[[noreturn]] void reap_command(Confinement& confinement, int abi) {
    if (Failure failure = become_reaper()) give_up(confinement.status, failure);
    bool alone = confinement.namespaces;
    if (!alone) {
        bool scoped = false;
        if (Failure failure = set_no_new_privs()) give_up(confinement.status, failure);
        if (Failure failure = enter_scope(abi, scoped)) give_up(confinement.status, failure);
        alone = kill_reaches_only_us(scoped);
    }
    const pid_t child = fork();
    if (child < 0) give_up(confinement.status, failed(Step::fork, "command"));
    if (child == 0) give_up(confinement.status, become_command(confinement, abi));
    close_range(0, 2, 0);  // the reaper must not keep the output alive
    reap(child, confinement.status, 0, alone);
}

}  // namespace

int namespace_flags(bool network) {
    const int flags =
        CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;
    return network ? flags : flags | CLONE_NEWNET;
}

void run_confined(Confinement& confinement) {
    if (Failure failure = end_with_parent()) give_up(confinement.status, failure);
    StatusMessage message;
    message.kind = StatusMessage::Kind::confined;
    umask(022);
    if (confinement.namespaces) {
        if (Failure failure = build_namespaces(confinement, message)) {
            give_up(confinement.status, failure);
        }
    }
    note_namespaces(confinement, message);
    const int abi = landlock_abi();
    message.landlock_abi = abi;
    set_layer(message, Layer::landlock, abi > 0 ? 0 : errno);
    if (Failure failure = redirect(confinement)) give_up(confinement.status, failure);
    if (!send_status(confinement.status, message)) _exit(1);
    if (confinement.worker) {
        const Failure failure = become_worker(confinement, abi);
        give_up(confinement.status, failure);
    }
    reap_command(confinement, abi);
}

}  // namespace kata::sandbox
