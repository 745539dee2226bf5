# attack: spreads its CPU time over children that are reaped by the kernel
# verdict: TLE
# on warm: TLE | MLE
# either: each process holds the modules that the katas before it import, and eight of them may come to the limit
# kata: family
import os
import signal
import time


def double(n):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in range(4):
        if os.fork() == 0:
            end = time.process_time() + 0.2
            while time.process_time() < end:
                pass
            os._exit(0)
    try:
        os.wait()  # returns when the last of them is gone: there is nothing to wait for
    except ChildProcessError:
        pass
    return n * 2
