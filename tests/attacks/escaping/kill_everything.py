# attack: sends SIGKILL to everything that it may signal: kill(-1)
# verdict: AC
# sample: yes
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


if reaches(-1) and not inside:
    raise SystemExit("it can signal the whole machine")
try:
    os.kill(-1, signal.SIGKILL)
except OSError:
    pass


def double(n):
    return n * 2
