# attack: kills itself with SIGKILL, as the kernel does when memory is short
# verdict: RE
# kata: quick
import os
import signal


def double(n):
    os.kill(os.getpid(), signal.SIGKILL)
