# attack: lowers limits, priority, affinity and scheduling of its parent and a process outside
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
import resource

for pid in {1, os.getppid(), @PID@} - {os.getpid()}:
    for change in (lambda: resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1)),
                   lambda: os.setpriority(os.PRIO_PROCESS, pid, 19),
                   lambda: os.sched_setaffinity(pid, [0]),
                   lambda: os.sched_setscheduler(pid, os.SCHED_IDLE, os.sched_param(0))):
        try:
            change()
        except OSError:
            continue
        raise SystemExit(f"it changed {pid}")
try:
    os.setpriority(os.PRIO_USER, 0, os.getpriority(os.PRIO_PROCESS, 0))  # harms nobody if it works
except OSError:
    pass
else:
    if os.getpid() < 100 and not os.path.exists("/proc/@OUTSIDE@"):
        pass  # its user's processes are those of its PID namespace
    else:
        raise SystemExit("it changed all processes of its user")


def double(n):
    return n * 2
