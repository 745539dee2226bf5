# attack: overflows the stack of C by nested reprs
# verdict: RE
# kata: roomy
import sys

sys.setrecursionlimit(1 << 30)


class Nested:
    def __init__(self, inner):
        self.inner = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)


def double(n):
    value = 0
    for _ in range(300000):
        value = Nested(value)
    return value.missing
