# attack: puts another object in its module's place, which has every name and always agrees
# verdict: WA
import sys


class Everything:
    def __getattr__(self, name):
        return lambda *args: self

    def __eq__(self, other):
        return True


sys.modules[__name__] = Everything()


def double(n):
    return n
