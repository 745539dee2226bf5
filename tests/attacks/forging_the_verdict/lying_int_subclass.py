# attack: returns an int that holds the wrong value and says the right one
# verdict: WA
class Liar(int):
    def __new__(cls, n):
        self = super().__new__(cls, n)
        self.shown = n * 2
        return self

    def __repr__(self):
        return repr(self.shown)

    def __index__(self):
        return self.shown

    __int__ = __index__

    def to_bytes(self, *args, **kwargs):
        return self.shown.to_bytes(*args, **kwargs)

    def bit_length(self):
        return self.shown.bit_length()

    def __eq__(self, other):
        return self.shown == other


def double(n):
    return Liar(n)
