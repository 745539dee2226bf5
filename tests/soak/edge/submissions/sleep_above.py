# verdict: TLE
import time


def double(n):
    time.sleep(1.7)
    return n * 2
