# attack: sends SIGKILL to everything that it may signal: kill(-1)
# verdict: AC
# on docker_old_landlock: RE
# on no_child_lists: RE
# sample: yes
import os
import signal


def within_reach(pid):
    """Asks with signal 0, which is never delivered."""
    try:
        os.kill(pid, 0)
        return True
    except OSError:
        return False


# kill(-1, 0) succeeds even where it reaches nobody, so each is asked.
others = [pid for pid in range(2, 70000) if pid != os.getpid() and within_reach(pid)]
if others:
    raise SystemExit(f"it can signal {len(others)} other processes")
try:
    os.kill(-1, signal.SIGKILL)
except OSError:
    pass


def double(n):
    return n * 2
