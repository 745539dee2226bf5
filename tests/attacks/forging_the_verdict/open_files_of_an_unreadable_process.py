# attack: makes itself unreadable in /proc, where of all that this hides its open files alone are counted
# verdict: RE
# on root_without_capabilities: CLE
# kata: held
import ctypes
import os

PR_SET_DUMPABLE = 4


def double(n):
    for _ in range(20):
        os.open("/dev/null", os.O_RDONLY)
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    return n * 2
