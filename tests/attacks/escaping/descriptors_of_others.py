# attack: takes descriptors from other processes, by pidfd and by /proc
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

for pid in (1, os.getppid(), @PID@):
    try:
        process = os.pidfd_open(pid)
    except OSError:
        process = -1
    for number in range(8):
        if process >= 0 and libc.syscall(438, process, number, 0) >= 0:
            raise SystemExit(f"it took descriptor {number} of {pid}")
        try:
            os.open(f"/proc/{pid}/fd/{number}", os.O_RDWR)
        except OSError:
            continue
        raise SystemExit(f"it opened descriptor {number} of {pid}")


def double(n):
    return n * 2
