"""The machines on which kata must hold: each is made for real, around one run of kata.

`enter` is called in the child, before kata takes its place; whatever it does, kata finds.
"""

import ctypes
import dataclasses
import errno
import os
import pathlib
import pwd
import resource
import signal
import sys
import tempfile
import typing

from seccomp import (CALLS, NEW_NAMESPACES, NEW_NETWORK, PR_SET_NO_NEW_PRIVS, LesserKernel, install,
                     program)

libc = ctypes.CDLL(None, use_errno=True)
NEW_MOUNTS, NEW_PROCESSES, NEW_USERS = 0x00020000, 0x20000000, 0x10000000
BIND, RECURSIVE, PRIVATE, READ_ONLY, REMOUNT, DETACH = 0x1000, 0x4000, 0x40000, 0x1, 0x20, 0x2
PR_SET_DUMPABLE, PR_CAPBSET_DROP = 4, 24
LAST_CAPABILITY = 40

NAMESPACES = {f"{name}_namespace" for name in ("user", "mount", "pid", "ipc", "uts", "net", "cgroup")}
DOCKER = ({name: errno.EPERM for name in ("mount", "umount2", "pivot_root", "unshare", "setns",
                                          "open_tree", "move_mount", "fsopen", "mount_setattr",
                                          "perf_event_open")}
          | {"clone3": errno.ENOSYS}, [("clone", NEW_NAMESPACES, errno.EPERM)])
WITHOUT_PERF = ("rusage", "cgroup")  # how CPU time may be measured then
# What a container's filter refuses beyond namespaces and mounts, and kata has no need of.
CONTAINER = dict.fromkeys(
    ("acct", "add_key", "bpf", "clock_settime", "delete_module", "finit_module", "init_module",
     "io_uring_enter", "io_uring_register", "io_uring_setup", "kcmp", "kexec_load", "keyctl",
     "open_by_handle_at", "process_vm_readv", "process_vm_writev", "ptrace", "quotactl", "reboot",
     "request_key", "settimeofday", "swapoff", "swapon", "syslog", "userfaultfd"), errno.EPERM)


@dataclasses.dataclass
class Machine:
    name: str
    what: str
    enter: typing.Callable = lambda: None
    needs_root: bool = False
    as_user: bool = False       # root hands over to a plain user, after `enter`
    missing: set = dataclasses.field(default_factory=set)  # layers that the report must deny
    isolation: str = "standard"  # the least that this machine can satisfy
    attend: typing.Callable = lambda: None  # in the parent, before `enter`: it may wait for what this serves
    descriptors: int = 0        # opened, and left open for kata
    refusal: tuple = ()         # what kata must say where it cannot judge at all, with status 3
    patience: float = 1.0       # how many times as long as elsewhere a wait may take
    cpu_sources: tuple = ()     # how CPU time may be measured here; empty: in any way

    def uid_gid(self):
        """Whom the sandbox runs as."""
        if os.geteuid() != 0:
            return os.geteuid(), os.getegid()
        return plain_user() if self.as_user else (65534, 65534)

    def prepare(self):
        """What runs in the child between fork and exec."""
        self.enter()
        if self.as_user:
            become_plain()


def plain_user():
    try:
        user = pwd.getpwnam("kata-test")
        return user.pw_uid, user.pw_gid
    except KeyError:
        return 27482, 27482


def check(result, what):
    if result != 0:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")


def mount(source, target, kind=None, flags=0):
    text = [None if part is None else os.fsencode(part) for part in (source, target, kind)]
    check(libc.mount(*text, ctypes.c_ulong(flags), None), f"mount {target}")


def own_mounts():
    check(libc.unshare(NEW_MOUNTS), "unshare")
    mount(None, "/", flags=RECURSIVE | PRIVATE)


def refuse(refused, masked=()):
    return lambda: install(program(refused, masked))


def enter_chroot():
    """A copy of the whole tree, at a place that is not the root: namespaces are then refused."""
    folder = os.getcwd()
    own_mounts()
    mount("tmpfs", "/mnt", "tmpfs")
    os.mkdir("/mnt/root")
    mount("/", "/mnt/root", flags=BIND | RECURSIVE)
    os.chroot("/mnt/root")
    os.chdir(folder)


def hide_proc():
    own_mounts()
    check(libc.umount2(b"/proc", DETACH), "umount /proc")


def mask_proc():
    """As containers do; the kernel then lets nobody mount a whole /proc."""
    own_mounts()
    for name in ("kcore", "keys", "timer_list", "interrupts"):
        if os.path.exists(f"/proc/{name}"):
            mount("/dev/null", f"/proc/{name}", flags=BIND)
    mount("tmpfs", "/proc/sys", "tmpfs", READ_ONLY)


def hide_processes():
    """As on a server of many users: each sees those of its own in /proc."""
    own_mounts()
    check(libc.mount(b"proc", b"/proc", b"proc", 0, b"hidepid=2"), "mount /proc")


def become_plain():
    if os.geteuid() == 0:
        uid, gid = plain_user()
        os.setgroups([])
        os.setresgid(gid, gid, gid)
        os.setresuid(uid, uid, uid)
        libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)  # else its files in /proc belong to root


def use_up_namespaces():
    become_plain()
    uid, gid = os.geteuid(), os.getegid()
    check(libc.unshare(NEW_USERS), "unshare")
    for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"),
                       ("gid_map", f"{gid} {gid} 1")):
        pathlib.Path("/proc/self", name).write_text(text)
    pathlib.Path("/proc/sys/user/max_user_namespaces").write_text("0")


def cgroup_mounts():
    """Where hierarchies of control groups are mounted, of either version."""
    lines = pathlib.Path("/proc/self/mountinfo").read_text().splitlines()
    # Of what was mounted over, only the last is seen.
    return sorted({line.split()[4] for line in lines if line.split(" - ")[1].startswith("cgroup")})


def freeze_cgroups():
    own_mounts()
    for place in cgroup_mounts():
        mount(place, place, flags=BIND)
        mount(None, place, flags=REMOUNT | BIND | READ_ONLY)


def hide_cgroups():
    own_mounts()
    for place in ("/sys/fs/cgroup", "/sys/fs/cgroup/unified"):
        while os.path.ismount(place):
            check(libc.umount2(place.encode(), DETACH), f"umount {place}")


def number_processes_anew():
    """This process becomes the first of a PID namespace; /proc stays that of the one above."""
    check(libc.unshare(NEW_PROCESSES | NEW_MOUNTS), "unshare")
    mount(None, "/", flags=RECURSIVE | PRIVATE)
    child = os.fork()
    if child != 0:
        os.closerange(0, 4096)
        status = os.waitpid(child, 0)[1]
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


def become_first_process():
    number_processes_anew()
    mount("proc", "/proc", "proc")


def drop_capabilities():
    for capability in range(LAST_CAPABILITY + 1):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def tiny_limits():
    for name, value in (("NOFILE", 64), ("FSIZE", 12 << 20), ("STACK", 1 << 20), ("MEMLOCK", 0),
                        ("CORE", 0), ("MSGQUEUE", 0), ("SIGPENDING", 16), ("NICE", 0)):
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))


def ignore_signals():
    for number in (signal.SIGCHLD, signal.SIGPIPE, signal.SIGTERM, signal.SIGALRM, signal.SIGUSR2,
                   signal.SIGXCPU, signal.SIGXFSZ, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD, signal.SIGUSR2, signal.SIGTERM})


def lesser_kernel(name, landlock=None, absent=(), refused=None, masked=(), **fields):
    kernel = LesserKernel(landlock, absent)
    return Machine(name, enter=lambda: kernel.enter(refused, masked), attend=kernel.attend, **fields)


def bare(name, what, **fields):
    return dict(name=name, what=what, missing=NAMESPACES, **fields)

def make(name):
    """A machine by name: made anew for each run, as some of them are used up by it."""
    return MACHINES[name]()


MACHINES = {
    "here": lambda: Machine("here", "this machine, as whoever runs the suite"),
    "user": lambda: Machine("user", "a plain user", as_user=True, needs_root=True),
    "docker": lambda: Machine(**bare(
        "docker", "user namespaces and perf events refused, as by Docker's default profile",
        enter=refuse(*DOCKER), cpu_sources=WITHOUT_PERF)),
    "docker_user": lambda: Machine(**bare(
        "docker_user", "the same, as a plain user", enter=refuse(*DOCKER), as_user=True, needs_root=True)),
    "ubuntu": lambda: Machine(**bare(
        "ubuntu", "user namespaces without capabilities, as by AppArmor's rule",
        enter=refuse(dict.fromkeys(("mount", "sethostname", "pivot_root"), errno.EACCES)))),
    "used_up": lambda: Machine(**bare(
        "used_up", "no more user namespaces allowed", enter=use_up_namespaces, as_user=True)),
    "chroot": lambda: Machine(**bare(
        "chroot", "a plain user inside a chroot", enter=enter_chroot, as_user=True, needs_root=True)),
    "no_landlock": lambda: Machine(
        "no_landlock", "a kernel without Landlock", missing={"landlock"}, isolation="any",
        enter=refuse({"landlock_create_ruleset": errno.ENOSYS})),
    "old_landlock": lambda: lesser_kernel(
        "old_landlock", landlock=1, what="Landlock's first ABI"),
    "docker_old_landlock": lambda: lesser_kernel(
        landlock=3, refused=DOCKER[0], masked=DOCKER[1],
        **bare("docker_old_landlock", "no namespaces, and a Landlock without signal scopes")),
    "no_net_namespace": lambda: Machine(**bare(
        "no_net_namespace", "a kernel without network namespaces",
        enter=refuse({"clone3": errno.ENOSYS},
                     [(call, NEW_NETWORK, errno.EINVAL) for call in ("clone", "unshare")]))),
    "no_proc": lambda: Machine(
        "no_proc", "no /proc", enter=hide_proc, needs_root=True,
        refusal=("/proc is not mounted", "mount -t proc proc /proc")),
    "proc_of_others": lambda: Machine(
        "proc_of_others", "a /proc of another PID namespace", enter=number_processes_anew, needs_root=True,
        refusal=("/proc is that of another PID namespace", "mount -t proc proc /proc")),
    "masked_proc": lambda: Machine(
        "masked_proc", "parts of /proc covered, as in a container", enter=mask_proc, needs_root=True),
    "hidden_processes": lambda: Machine(
        "hidden_processes", "a /proc that shows a user's own processes alone", enter=hide_processes,
        as_user=True, needs_root=True),
    "docker_hidden_processes": lambda: Machine(**bare(
        "docker_hidden_processes", "the same, where user namespaces are refused, too",
        enter=lambda: (hide_processes(), refuse(*DOCKER)()), as_user=True, needs_root=True,
        refusal=("hidepid", "allow user namespaces", "mount -o remount,hidepid=0 /proc"))),
    # Where each file that is opened waits for our answer, looks at a bomb of processes take long.
    "no_child_lists": lambda: lesser_kernel(
        landlock=3, absent=["children"], refused=DOCKER[0], masked=DOCKER[1], needs_root=True, patience=6,
        **bare("no_child_lists", "docker_old_landlock, and no lists of children in /proc")),
    "read_only_cgroups": lambda: Machine(
        "read_only_cgroups", "cgroups that cannot be written", enter=freeze_cgroups, needs_root=True),
    "no_cgroups": lambda: Machine(
        "no_cgroups", "no cgroup file system", enter=hide_cgroups, needs_root=True),
    "seccomp_before": lambda: Machine(
        "seccomp_before", "a container's seccomp filter already in force", enter=refuse(CONTAINER)),
    "no_perf": lambda: Machine(
        "no_perf", "perf events refused, as by containers and perf_event_paranoid 3",
        enter=refuse({"perf_event_open": errno.EACCES}), cpu_sources=WITHOUT_PERF),
    "no_new_privs": lambda: Machine(
        "no_new_privs", "no_new_privs already set",
        enter=lambda: libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)),
    "tiny_limits": lambda: Machine(
        "tiny_limits", "small resource limits inherited", enter=tiny_limits),
    "ignored_signals": lambda: Machine(
        "ignored_signals", "SIGCHLD, SIGPIPE and others ignored, some blocked", enter=ignore_signals),
    "descriptors": lambda: Machine(
        "descriptors", "2,000 descriptors inherited", descriptors=2000),
    "first_process": lambda: Machine(
        "first_process", "kata is PID 1", enter=become_first_process, needs_root=True),
    "root_without_capabilities": lambda: Machine(
        "root_without_capabilities", "root without any capability", enter=drop_capabilities,
        needs_root=True, missing=NAMESPACES | {"unprivileged_user"}, isolation="any"),
}
DEGRADED = [name for name in MACHINES if name not in ("here", "user")]
