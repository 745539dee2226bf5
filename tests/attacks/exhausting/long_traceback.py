# attack: recurses as deep as it may and far deeper
# verdict: MLE | RE
# either: up to CPython 3.10 the C stack overflows before the memory is used up
# kata: roomy
import sys

sys.setrecursionlimit(1 << 30)


def double(n):
    return double(n) + 1
