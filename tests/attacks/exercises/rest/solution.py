import ctypes
import signal

PR_SET_NAME = 15


def double(n):
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    ctypes.CDLL(None).prctl(PR_SET_NAME, b"at rest", 0, 0, 0)
    signal.sigwait({signal.SIGUSR1})
    return n + n
