# attack: stops its parent, the zygote and every other process, so that nobody keeps the time
# verdict: AC
# on docker_old_landlock: RE
# on no_child_lists: RE
import os
import signal

# Nothing may be sent in earnest where it could reach someone: signal 0 asks first.
inside = os.getpid() < 100 and not os.path.exists("/proc/@OUTSIDE@")


def within_reach(pid):
    try:
        os.kill(pid, 0)
        return True
    except OSError:
        return False


for pid in {1, 2, 3, os.getppid()} - {os.getpid()}:
    if not inside and within_reach(pid):
        raise SystemExit(f"it can signal {pid}")
    for number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN):
        try:
            os.kill(pid, number)
        except OSError:
            pass


def double(n):
    return n * 2
