# attack: has a child kill it with SIGKILL
# verdict: IE
# kata: family
import os
import signal
import time


def double(n):
    parent = os.getpid()
    if os.fork() == 0:
        os.kill(parent, signal.SIGKILL)
    time.sleep(20)
