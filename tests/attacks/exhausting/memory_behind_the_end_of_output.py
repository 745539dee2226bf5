# attack: has pages kept behind the end of its output and its reply, where their sizes do not show them
# verdict: AC
# kata: roomy
import ctypes

KEEP_SIZE, SIZE = 1, 8 << 20
libc = ctypes.CDLL(None, use_errno=True)


def double(n):
    kept = [number for number in range(32)
            if libc.fallocate(number, KEEP_SIZE, ctypes.c_long(0), ctypes.c_long(SIZE)) == 0]
    if kept:
        raise SystemExit(f"the files {kept} hold {SIZE >> 20} MiB each that nobody counts")
    return n * 2
