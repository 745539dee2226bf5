# attack: changes its personality: addresses without randomness, memory executable by reading
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

for value in (0x0040000, 0x0400000, 0x0100000, 0x0040000 | 0x0400000):
    if libc.personality(value) != -1 and libc.personality(0xFFFFFFFF) == value:
        raise SystemExit(f"personality {value:#x}")


def double(n):
    return n * 2
