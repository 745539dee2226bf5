# attack: spreads its CPU time over children, each below the limit
# verdict: TLE
# sample: yes
# kata: family
import os
import time


def burn():
    end = time.process_time() + 0.15
    while time.process_time() < end:
        pass


def double(n):
    for _ in range(12):
        if os.fork() == 0:
            burn()
            os._exit(0)
        os.wait()
    return n * 2
