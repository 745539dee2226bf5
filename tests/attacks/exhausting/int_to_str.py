# attack: turns an int of ten million digits into text
# verdict: TLE
# kata: quick
import sys


def double(n):
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    return str(10 ** 10_000_000)
