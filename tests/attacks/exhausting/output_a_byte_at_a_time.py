# attack: prints a byte each tenth of a second, for ever
# verdict: TLE
# kata: quick
import time


def double(n):
    while True:
        print(end=".", flush=True)
        time.sleep(0.1)
