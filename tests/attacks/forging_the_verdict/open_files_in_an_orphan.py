# attack: leaves files open in a grandchild whose parent is gone
# verdict: CLE
# kata: counted
import os
import time


def double(n):
    into, out = os.pipe()
    child = os.fork()
    if child == 0:
        if os.fork() == 0:
            os.write(out, b"x")
            time.sleep(60)
        os._exit(0)
    os.waitpid(child, 0)
    os.read(into, 1)
    os.close(into)
    os.close(out)
    return n * 2
