# attack: uses the keyrings of the kernel
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

KEYCTL, ADD_KEY, REQUEST_KEY = 250, 248, 249
for arguments in ((KEYCTL, 0, -3, 1), (KEYCTL, 1, b"kata"), (ADD_KEY, b"user", b"kata", b"x", 1, -5),
                  (REQUEST_KEY, b"user", b"kata", None, -5)):
    if libc.syscall(*arguments) >= 0:
        raise SystemExit(f"{arguments}")


def double(n):
    return n * 2
