# verdict: AC
import time


def double(n):
    end = time.process_time() + 0.35
    while time.process_time() < end:
        pass
    return n * 2
