# attack: gets hold of page faults by userfaultfd
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

for flags in (0, 1, 0o2000000):
    if libc.syscall(323, flags) >= 0:
        raise SystemExit("userfaultfd")


def double(n):
    return n * 2
