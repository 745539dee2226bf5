# attack: returns a number whose distance from anything is nothing
# verdict: WA
class Near(float):
    def __abs__(self):
        return 0.0

    def __sub__(self, other):
        return self

    __rsub__ = __add__ = __radd__ = __sub__

    def __lt__(self, other):
        return True

    __le__ = __lt__


def double(n):
    return Near(n)
