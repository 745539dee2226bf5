# attack: sleeps for an hour
# verdict: TLE
# kata: quick
import time


def double(n):
    time.sleep(3600)
