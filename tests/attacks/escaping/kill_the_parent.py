# attack: kills, terminates and interrupts its parent and the first process
# verdict: AC
# on docker_old_landlock: RE
# on no_child_lists: RE
import os
import signal

# Nothing may be sent in earnest where it could reach someone: signal 0 asks first.
inside = os.getpid() < 100 and not os.path.exists("/proc/@OUTSIDE@")


def reaches(pid):
    try:
        os.kill(pid, 0)
        return True
    except OSError:
        return False


for pid in {1, os.getppid()} - {os.getpid()}:
    if reaches(pid) and not inside:
        raise SystemExit(f"it can signal {pid}")
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGSEGV, signal.SIGKILL, signal.SIGRTMAX):
        try:
            os.kill(pid, number)
        except OSError:
            pass


def double(n):
    return n * 2
