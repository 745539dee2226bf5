# verdict: AC
import time


def double(n):
    time.sleep(1.2)
    return n * 2
