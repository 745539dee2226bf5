# attack: fills System V segments, and detaches them one by one
# verdict: RE
# kata: roomy
import ctypes
import mmap

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
SIZE = 16 << 20


def double(n):
    for _ in range(16):
        segment = libc.shmget(0, SIZE, 0o1600)
        if segment < 0:
            raise OSError("no segment")
        address = libc.shmat(segment, None, 0)
        ctypes.memset(address, 1, SIZE)
        libc.shmdt(ctypes.c_void_p(address))
    return n * 2
