# attack: makes the calls of 32-bit programs and of x32, which number them otherwise
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
import platform

# x32: getpid and unshare under their numbers with bit 30 set
for number, argument in ((0x40000000 + 39, 0), (0x40000000 + 272, 0x10000000)):
    if platform.machine() == "x86_64" and libc.syscall(number, argument) >= 0:
        raise SystemExit("an x32 call passed")


def double(n):
    return n * 2
