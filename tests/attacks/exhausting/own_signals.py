# attack: ends by each signal in turn that ends a process
# verdict: RE
# kata: double
import os
import signal


def double(n):
    number = {2: signal.SIGTERM, 7340033: signal.SIGSEGV, -8675309: signal.SIGFPE}.get(n, signal.SIGRTMAX)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
