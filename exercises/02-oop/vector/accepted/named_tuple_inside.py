"""Keeps a tuple and compares, hashes and shows that; a decorator writes the type checks."""

import functools
import numbers


def _only_with(kind):
    def decorate(method):
        @functools.wraps(method)
        def checked(self, other):
            return method(self, other) if isinstance(other, kind()) else NotImplemented
        return checked
    return decorate


class Vector:
    __slots__ = ("_parts",)

    def __init__(self, x, y):
        self._parts = (x, y)

    x = property(lambda self: self._parts[0])
    y = property(lambda self: self._parts[1])

    def __repr__(self):
        return "Vector" + repr(self._parts)

    def __hash__(self):
        return hash(self._parts)

    @_only_with(lambda: Vector)
    def __eq__(self, other):
        return self._parts == other._parts

    @_only_with(lambda: Vector)
    def __add__(self, other):
        return Vector(*map(sum, zip(self._parts, other._parts)))

    @_only_with(lambda: numbers.Real)
    def __mul__(self, factor):
        return Vector(*[part * factor for part in self._parts])

    def __rmul__(self, factor):
        return self * factor
