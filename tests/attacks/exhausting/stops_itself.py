# attack: stops itself
# verdict: TLE
# kata: quick
import os
import signal


def double(n):
    os.kill(os.getpid(), signal.SIGSTOP)
    return n * 2
