# attack: sleeps for an hour
# verdict: TLE
# kata: quick
# sample: yes
import time


def double(n):
    time.sleep(3600)
