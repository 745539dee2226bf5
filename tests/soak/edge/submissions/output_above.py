# verdict: OLE
import sys


def double(n):
    sys.stderr.write("x" * ((16 << 10) + 1))
    return n * 2
