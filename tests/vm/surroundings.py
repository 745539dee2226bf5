"""What a process enters before it becomes kata: groups that are hidden, read-only, or a container's."""

import ctypes
import errno
import os
import pathlib
import sys

from place import GROUPS

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))
from machines import DOCKER, make  # noqa: E402
from seccomp import install, program  # noqa: E402

PR_CAPBSET_DROP = 24
NEW_MOUNTS, NEW_CGROUPS = 0x00020000, 0x02000000
REMOUNT, BIND, RECURSIVE, PRIVATE, READ_ONLY, DETACH = 0x20, 0x1000, 0x4000, 0x40000, 0x1, 0x2
libc = ctypes.CDLL(None, use_errno=True)

refuse_namespaces = make("docker").enter


def drop_capabilities():
    for capability in range(41):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def hide_nothing():
    refused, masked = DOCKER
    install(program(refused | {"landlock_create_ruleset": errno.ENOSYS}, masked))


def own_mounts(flags=0):
    if libc.unshare(NEW_MOUNTS | flags) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    mount(None, "/", flags=RECURSIVE | PRIVATE)


def mount(source, target, kind=None, flags=0):
    text = [None if part is None else part.encode() for part in (source, target, kind)]
    if libc.mount(*text, ctypes.c_ulong(flags), None) != 0:
        raise OSError(ctypes.get_errno(), f"mount {target}")


def read_only_groups():
    own_mounts()
    mount(str(GROUPS), str(GROUPS), flags=BIND)
    mount(None, str(GROUPS), flags=REMOUNT | BIND | READ_ONLY)


def no_groups():
    own_mounts()
    libc.umount2(bytes(GROUPS), DETACH)


def own_cgroup_namespace():
    """As a container has it: its own group looks like the root of all."""
    own_mounts(NEW_CGROUPS)
    libc.umount2(bytes(GROUPS), DETACH)
    mount("cgroup2", str(GROUPS), "cgroup2")


def delegate(group, uid):
    group.mkdir(parents=True, exist_ok=True)
    for path in (group, group / "cgroup.procs", group / "cgroup.subtree_control", group / "cgroup.threads"):
        os.chown(path, uid, uid)
    return group
