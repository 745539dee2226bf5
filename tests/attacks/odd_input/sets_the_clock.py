# attack: sets the clock back, so that no deadline comes
# verdict: TLE
# kata: quick
import time

for clock in range(12):
    try:
        time.clock_settime(clock, 0)
    except OSError:
        continue
    raise SystemExit("it set a clock")


def double(n):
    while True:
        pass
