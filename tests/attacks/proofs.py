#!/usr/bin/python3
"""Looks from the inside whether a machine is what it says: run there in the place of kata.

    proofs.py MACHINE

Prints a line for each thing that is not so; the status is 1 then.
"""

import ctypes
import errno
import os
import pathlib
import resource
import signal
import sys

from machines import (CONTAINER, NEW_MOUNTS, NEW_PROCESSES, NEW_USERS, cgroup_mounts, check, libc,
                      mount)
from seccomp import CALLS, NEW_NETWORK

FILTERED = 2  # of Seccomp in /proc/self/status
LANDLOCK_VERSION = 1  # a flag: says the ABI, makes nothing


def error_of(action):
    """The errno with which an action is refused, 0 if it is not. In a child, with which its effect goes."""
    child = os.fork()
    if child == 0:
        error = 255
        try:
            action()
            error = 0
        except OSError as refusal:
            error = refusal.errno
        finally:
            os._exit(error)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def call(name, *arguments):
    result = libc.syscall(CALLS[name], *map(ctypes.c_long, arguments))
    check(min(result, 0), name)
    return result


def refuses(name, error, *arguments):
    return name, error_of(lambda: call(name, *arguments)), error


def mounting(error):
    """As whoever was given a user namespace: without one it takes a privilege anyway."""
    def action():
        call("unshare", NEW_USERS | NEW_MOUNTS)
        mount("tmpfs", "/tmp", "tmpfs")
    return "mount in a user namespace", error_of(action), error


def mounting_proc(error):
    def inside():
        mount("proc", "/proc", "proc")

    def action():
        call("unshare", NEW_USERS | NEW_MOUNTS | NEW_PROCESSES)
        os._exit(error_of(inside))
    return "mount /proc", error_of(action), error


def clone_with_a_network():
    if call("clone", NEW_NETWORK | signal.SIGCHLD, 0, 0, 0, 0) == 0:
        os._exit(0)


def landlock():
    """The ABI, or the errno with which its version is refused, negative."""
    result = libc.syscall(CALLS["landlock_create_ruleset"], None, ctypes.c_size_t(0), LANDLOCK_VERSION)
    return "Landlock's ABI", result if result >= 0 else -ctypes.get_errno()


def status(name):
    """A line of /proc/self/status."""
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return line.split(":")[1].strip()
    return None


def signals(name, numbers):
    """Which of the signals a mask of /proc/self/status has."""
    mask = int(status(name), 16)
    return name, {number for number in numbers if mask >> (number - 1) & 1}, set(numbers)


def is_root(wanted):
    return "being root", os.geteuid() == 0, wanted


def capabilities(wanted):
    return "effective capabilities", int(status("CapEff"), 16), wanted


def making_a_group(place):
    def action():
        os.mkdir(f"{place}/proof")
        os.rmdir(f"{place}/proof")
    return f"mkdir {place}/proof", error_of(action), errno.EROFS


def limit(name, wanted):
    return f"RLIMIT_{name}", resource.getrlimit(getattr(resource, f"RLIMIT_{name}"))[0], wanted


def docker():
    return [refuses("unshare", errno.EPERM, NEW_USERS), mounting(errno.EPERM),
            refuses("clone3", errno.ENOSYS, 0, 0), refuses("perf_event_open", errno.EPERM)]


def read_only_cgroups():
    places = cgroup_mounts()
    return [("a cgroup file system", bool(places), True), *map(making_a_group, places)]


# What must hold on each machine: what was looked at, what was found, what is right.
PROOFS = {
    "here": lambda: [],
    "user": lambda: [is_root(False)],
    "docker": docker,
    "docker_user": lambda: [*docker(), is_root(False)],
    "ubuntu": lambda: [refuses("unshare", 0, NEW_USERS), mounting(errno.EACCES)],
    "used_up": lambda: [refuses("unshare", errno.ENOSPC, NEW_USERS), is_root(False)],
    "chroot": lambda: [refuses("unshare", errno.EPERM, NEW_USERS), is_root(False)],
    "no_landlock": lambda: [(*landlock(), -errno.ENOSYS)],
    "old_landlock": lambda: [(*landlock(), 1)],
    "docker_old_landlock": lambda: [(*landlock(), 3), *docker()],
    "no_net_namespace": lambda: [
        refuses("unshare", 0, NEW_USERS), refuses("unshare", errno.EINVAL, NEW_USERS | NEW_NETWORK),
        ("clone", error_of(clone_with_a_network), errno.EINVAL)],
    "no_proc": lambda: [("/proc/self", os.path.exists("/proc/self"), False)],
    "proc_of_others": lambda: [("process id", os.getpid(), 1), ("/proc/self", os.readlink("/proc/self") == "1", False)],
    "masked_proc": lambda: [mounting(0), mounting_proc(errno.EPERM)],
    "hidden_processes": lambda: [("/proc/1", os.path.exists("/proc/1"), False), is_root(False)],
    "docker_hidden_processes": lambda: [("/proc/1", os.path.exists("/proc/1"), False), *docker(), is_root(False)],
    "no_child_lists": lambda: [
        ("/proc/self", os.path.exists("/proc/self"), True),
        ("a list of children", error_of(lambda: open("/proc/thread-self/children").close()), errno.ENOENT)],
    "read_only_cgroups": read_only_cgroups,
    "no_cgroups": lambda: [("cgroup file systems", cgroup_mounts(), [])],
    "seccomp_before": lambda: [
        ("Seccomp", int(status("Seccomp")), FILTERED), mounting(0),
        *(refuses(name, error) for name, error in CONTAINER.items())],
    "no_perf": lambda: [refuses("perf_event_open", errno.EACCES)],
    "no_new_privs": lambda: [("NoNewPrivs", status("NoNewPrivs"), "1")],
    "tiny_limits": lambda: [limit("NOFILE", 64), limit("FSIZE", 12 << 20), limit("STACK", 1 << 20)],
    "ignored_signals": lambda: [signals("SigIgn", [signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP]),
                                signals("SigBlk", [signal.SIGCHLD, signal.SIGUSR2])],
    "descriptors": lambda: [("2,000 descriptors", len(os.listdir("/proc/self/fd")) > 2000, True)],
    "first_process": lambda: [("process id", os.getpid(), 1)],
    "root_without_capabilities": lambda: [is_root(True), capabilities(0)],
}


def main(name):
    wrong = [f"{what}: {found}, not {right}" for what, found, right in PROOFS[name]() if found != right]
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1])
