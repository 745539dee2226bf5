# attack: sets up io_uring, whose operations pass by seccomp
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

if libc.syscall(425, 8, ctypes.create_string_buffer(120)) >= 0:
    raise SystemExit("io_uring_setup")


def double(n):
    return n * 2
