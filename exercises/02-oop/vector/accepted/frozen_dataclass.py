"""A frozen dataclass has __eq__ and __hash__; the text and the arithmetic are left."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Vector:
    x: float
    y: float

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(self.x + other.x, self.y + other.y)
        return NotImplemented

    def __mul__(self, factor):
        if isinstance(factor, float) or isinstance(factor, int):
            return Vector(factor * self.x, factor * self.y)
        return NotImplemented

    def __rmul__(self, factor):
        return self.__mul__(factor)
