# attack: keeps its open files in a descriptor table that only a thread of its own has, made by clone
# verdict: CLE
# kata: counted
import ctypes
import os

SHARED = 0x100 | 0x200 | 0x800 | 0x10000 | 0x40000  # memory, folders, signals, the process; not descriptors
libc = ctypes.CDLL(None, use_errno=True)
SIZE = 1 << 16
stack = ctypes.create_string_buffer(SIZE)


def double(n):
    held = [os.open("/dev/null", os.O_RDONLY) for _ in range(20)]
    top = ctypes.c_void_p(ctypes.addressof(stack) + SIZE & ~15)
    if libc.clone(ctypes.cast(libc.pause, ctypes.c_void_p), top, SHARED, None) >= 0:
        for descriptor in held:
            os.close(descriptor)
    return n * 2
