# attack: makes namespaces in a kata that allows children, where clone is open
# verdict: AC
# kata: family
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

for flag in (0x10000000, 0x30000000, 0x50000000, 0x10020000, 0x20000000):
    pid = libc.syscall(56, flag | 17, 0, 0, 0, 0)
    if pid == 0:
        os._exit(0)
    if pid > 0:
        os.waitpid(pid, 0)
        raise SystemExit(f"clone({flag:#x})")


def double(n):
    return n * 2
