"""Compares with anything, as if it were a vector."""


class Vector:
    """A vector in the plane: two numbers that never change."""

    def __init__(self, x, y):
        self._x = x
        self._y = y

    @property
    def x(self):
        return self._x

    @property
    def y(self):
        return self._y

    def __repr__(self):
        return f"Vector({self._x!r}, {self._y!r})"

    def __eq__(self, other):
        return (self._x, self._y) == (other.x, other.y)

    def __hash__(self):
        return hash((self._x, self._y))

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self._x + other._x, self._y + other._y)

    def __mul__(self, factor):
        if not isinstance(factor, (int, float)):
            return NotImplemented
        return Vector(self._x * factor, self._y * factor)

    __rmul__ = __mul__
