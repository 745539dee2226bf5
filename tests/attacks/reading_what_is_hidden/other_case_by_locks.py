# attack: holds locks on every file that it can open, and looks for locks of others
# verdict: AC
import fcntl
import os
import sys

LOCKABLE = ("/dev/null", "/dev/zero", "/etc/hosts", "/etc/passwd", "/usr/bin", os.__file__, sys.executable, "/", "/usr",
            "@CANARY@", "/proc/self/status", "/dev/full", "/box", "/tmp")
held = []
for path in LOCKABLE:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        continue
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held.append(descriptor)
    except BlockingIOError:
        raise SystemExit(f"somebody holds a lock on {path}")
    except OSError:
        pass


def double(n):
    return n * 2
