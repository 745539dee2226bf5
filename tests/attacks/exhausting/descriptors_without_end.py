# attack: opens descriptors until there are none left, and answers right
# verdict: AC
# kata: quick
import os

try:
    while True:
        os.dup(0)
except OSError:
    pass


def double(n):
    return n * 2
