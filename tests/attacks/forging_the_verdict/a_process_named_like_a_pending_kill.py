# attack: leaves an orphan running whose name says, in /proc, that it was killed already
# verdict: CLE
# kata: counted
import ctypes
import os
import time


def double(x):
    child = os.fork()
    if child == 0:
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, b"ShdPnd:\t100", 0, 0, 0)  # PR_SET_NAME
            os.close(1)
            time.sleep(60)
        os._exit(0)
    os.waitpid(child, 0)
    time.sleep(0.1)  # until it has its name
    return 2 * x
