# attack: recurses as deep as it may and far deeper
# verdict: RE | MLE | TLE
# kata: roomy
import sys

sys.setrecursionlimit(1 << 30)


def double(n):
    return double(n) + 1
