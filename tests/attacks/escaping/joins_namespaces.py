# attack: joins the namespaces of other processes
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

for pid in (1, os.getppid(), os.getpid(), @PID@):
    for name in ("user", "mnt", "pid", "net", "ipc", "uts", "cgroup"):
        try:
            descriptor = os.open(f"/proc/{pid}/ns/{name}", os.O_RDONLY)
        except OSError:
            continue
        if libc.setns(descriptor, 0) == 0:
            raise SystemExit(f"it joined {name} of {pid}")
if hasattr(os, "pidfd_open"):
    try:
        if libc.setns(os.pidfd_open(os.getppid()), 0x00020000) == 0:
            raise SystemExit("it joined by pidfd")
    except OSError:
        pass


def double(n):
    return n * 2
