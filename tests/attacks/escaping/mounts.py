# attack: mounts, unmounts and remounts, by the old calls and the new
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

MOUNT, UNMOUNT, OPEN_TREE, MOVE_MOUNT, FSOPEN, SETATTR = 165, 166, 428, 429, 430, 442
attempts = {
    "mount": (MOUNT, b"none", b".", b"tmpfs", 0, None),
    "mount proc": (MOUNT, b"proc", b".", b"proc", 0, None),
    "remount": (MOUNT, None, b"/", None, 0x20 | 0x1000, None),
    "remount usr": (MOUNT, None, b"/usr", None, 0x20 | 0x1000, None),
    "bind": (MOUNT, b"/", b".", None, 0x1000, None),
    "unmount": (UNMOUNT, b"/proc", 2),
    "unmount box": (UNMOUNT, b"/box", 2),
    "open_tree": (OPEN_TREE, -100, b"/", 1),
    "fsopen": (FSOPEN, b"tmpfs", 0),
    "mount_setattr": (SETATTR, -100, b"/usr", 0x8000, bytes(32), 32),
}
for name, arguments in attempts.items():
    if libc.syscall(*arguments) >= 0:
        raise SystemExit(name)


def double(n):
    return n * 2
