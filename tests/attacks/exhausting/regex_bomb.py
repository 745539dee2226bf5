# attack: matches a regular expression that takes for ever, in C
# verdict: TLE
# kata: quick
import re


def double(n):
    return re.match(r"(a+)+$", "a" * 60 + "b")
