# attack: makes itself unreadable in /proc, so that nobody sees the files that it leaves open
# verdict: RE
# kata: counted
import ctypes
import os

PR_SET_DUMPABLE = 4


def double(n):
    for _ in range(20):
        os.open("/dev/null", os.O_RDONLY)
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    return n * 2
