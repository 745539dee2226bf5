# attack: leaves System V memory, semaphores and queues, and looks for those of an earlier case
# verdict: AC
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
KEY, CREATE, EXCLUSIVE = 0x6B617461, 0o1000, 0o2000
made = 0
for make in (lambda flags: libc.shmget(KEY, 4096, flags), lambda flags: libc.semget(KEY, 1, flags),
             lambda flags: libc.msgget(KEY, flags)):
    if make(0o600) >= 0:
        raise SystemExit("it came across")
    made += make(0o600 | CREATE | EXCLUSIVE) >= 0


def double(n):
    return n * 2
