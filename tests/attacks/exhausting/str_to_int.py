# attack: turns ten million digits into an int
# verdict: TLE
# kata: quick
import sys


def double(n):
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    return int("7" * 10_000_000)
