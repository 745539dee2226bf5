# attack: leaves POSIX message queues and semaphores, and looks for those of an earlier case
# verdict: AC
import ctypes
import os

rt = ctypes.CDLL(None, use_errno=True)
rt.mq_open.restype = ctypes.c_int
name = b"/kata-left-by-an-earlier-case"
if rt.mq_open(name, os.O_RDWR) >= 0:
    raise SystemExit("it came across")
rt.mq_open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600, None)


def double(n):
    return n * 2
