# attack: leaves files open in a child, and keeps its own hands clean
# verdict: CLE
# kata: counted
import os
import time


def double(n):
    into, out = os.pipe()
    if os.fork() == 0:
        for _ in range(20):
            os.open("/dev/null", os.O_RDONLY)
        os.write(out, b"x")
        time.sleep(60)
    os.read(into, 1)
    os.close(into)
    os.close(out)
    return n * 2
