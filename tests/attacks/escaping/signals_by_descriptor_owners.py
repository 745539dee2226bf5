# attack: has the kernel send signals for it: F_SETOWN, timers and message queues
# verdict: AC
# on docker_old_landlock: RE
# on no_child_lists: RE
import fcntl
import os
import signal

try:
    os.kill(@PID@, 0)  # the kernel asks the same of a descriptor's owner
    raise SystemExit("it could send signals to the process outside")
except OSError:
    pass
ours, theirs = os.pipe()
for pid in (@PID@, -@PID@):
    try:
        fcntl.fcntl(ours, fcntl.F_SETOWN, pid)
        fcntl.fcntl(ours, 10, signal.SIGTERM)
        fcntl.fcntl(ours, fcntl.F_SETFL, os.O_ASYNC)
        os.write(theirs, b"x")
        os.read(ours, 1)
    except OSError:
        pass


def double(n):
    return n * 2
