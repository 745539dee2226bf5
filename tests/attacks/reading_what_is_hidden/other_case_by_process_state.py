# attack: changes limits, signals, masks, priority and affinity, and looks for what an earlier case changed
# verdict: AC
import os
import resource
import signal

if signal.getsignal(signal.SIGUSR1) is not signal.SIG_DFL or signal.pthread_sigmask(signal.SIG_BLOCK, []):
    raise SystemExit("it came across: signals")
if resource.getrlimit(resource.RLIMIT_NOFILE)[0] < 32 or os.getpriority(os.PRIO_PROCESS, 0) > 10:
    raise SystemExit("it came across: limits")
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGHUP])
resource.setrlimit(resource.RLIMIT_NOFILE, (20, 20))
os.setpriority(os.PRIO_PROCESS, 0, 19)
try:
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
except OSError:
    pass


def double(n):
    return n * 2
