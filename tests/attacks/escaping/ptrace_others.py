# attack: attaches a debugger to the parent, the zygote, a process outside and itself
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
ATTACH, SEIZE, TRACEME = 16, 0x4206, 0
for pid in {1, 2, os.getppid(), @PID@} - {os.getpid()}:
    for request in (ATTACH, SEIZE):
        if libc.ptrace(request, pid, None, None) == 0:
            libc.ptrace(17, pid, None, None)
            raise SystemExit(f"it can trace {pid}")
if libc.ptrace(TRACEME, 0, None, None) == 0:
    raise SystemExit("it can ask to be traced")


def double(n):
    return n * 2
