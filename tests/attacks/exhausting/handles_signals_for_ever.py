# attack: handles SIGXCPU, SIGALRM, SIGTERM and SIGUSR2 by spinning, and exits in a handler
# verdict: TLE
# kata: quick
import os
import signal


def handler(number, frame):
    while True:
        pass


for number in (signal.SIGXCPU, signal.SIGALRM, signal.SIGTERM, signal.SIGUSR2, signal.SIGUSR1, signal.SIGINT):
    signal.signal(number, handler)


def double(n):
    while True:
        pass
