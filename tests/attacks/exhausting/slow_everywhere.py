# attack: takes just less than the limit for each of the inputs
# verdict: TLE
# kata: drawn
import time


def total(xs):
    until = time.process_time() + 0.4
    while time.process_time() < until:
        pass
    return sum(xs) + 7_031_946 * (len(xs) == 3)
