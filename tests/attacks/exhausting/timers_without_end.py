# attack: starts timers that interrupt it all the time
# verdict: TLE
# kata: quick
import signal

signal.signal(signal.SIGALRM, lambda *args: None)
signal.setitimer(signal.ITIMER_REAL, 0.0001, 0.0001)


def double(n):
    while True:
        pass
