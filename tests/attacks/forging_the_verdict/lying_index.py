# attack: returns an object that turns into the right answer under int(), index() and format()
# verdict: WA
class Answer:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return int(self.n * 2)

    __int__ = __trunc__ = __index__

    def __float__(self):
        return float(self.n * 2)

    def __format__(self, how):
        return str(self.n * 2)


def double(n):
    return Answer(n)
