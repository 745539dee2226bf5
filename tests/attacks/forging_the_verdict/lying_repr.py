# attack: returns an object that looks like the right int: its repr, its class's name and module
# verdict: WA
class Meta(type):
    def __repr__(cls):
        return "<class 'int'>"


class Answer(metaclass=Meta):
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return repr(self.n)

    __str__ = __repr__

    @property
    def __class__(self):
        return int


Answer.__name__ = Answer.__qualname__ = "int"
Answer.__module__ = "builtins"


def double(n):
    return Answer(n * 2)
