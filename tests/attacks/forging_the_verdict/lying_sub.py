# attack: returns an int whose difference to any other is 0
# verdict: WA
class Near(int):
    def __sub__(self, other):
        return 0

    __rsub__ = __sub__


def double(n):
    return Near(n)
