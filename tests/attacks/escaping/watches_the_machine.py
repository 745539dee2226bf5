# attack: watches files, mounts and processes outside by inotify and fanotify
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

watch = libc.inotify_init1(0)
for path in (b"@CANARY@", b"/home", b"/root", b"@EXERCISE@"):
    if watch >= 0 and libc.inotify_add_watch(watch, path, 0xFFF) >= 0:
        raise SystemExit(f"it watches {path}")


def double(n):
    return n * 2
