class Point:
    __slots__ = ("x", "y")
    __hash__ = None

    def __init__(self, *values):
        for name, value in zip(self.names(), values):
            setattr(self, name, value)

    @classmethod
    def names(cls):
        return [name for base in reversed(cls.__mro__) for name in getattr(base, "__slots__", ())]

    def values(self):
        return [getattr(self, name) for name in self.names()]

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(map(repr, self.values())))

    def __eq__(self, other):
        return type(self) is type(other) and self.values() == other.values()


class Pixel(Point):
    __slots__ = ["colour"]
