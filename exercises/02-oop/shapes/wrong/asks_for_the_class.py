"""Asks each shape what it is, and knows only the kinds of today."""

import math
from abc import ABC, abstractmethod


class Shape(ABC):
    """A plane figure. Each kind of figure knows its own area."""

    @abstractmethod
    def area(self):
        """Return the area."""

    def describe(self):
        """Return for example "Circle of area 3.14"."""
        return f"{type(self).__name__} of area {self.area():.2f}"


class Circle(Shape):
    def __init__(self, radius):
        self.radius = _positive(radius)

    def area(self):
        return math.pi * self.radius ** 2


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width = _positive(width)
        self.height = _positive(height)

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)


def total_area(shapes):
    """Return the sum of the areas of all shapes."""
    total = 0
    for shape in shapes:
        if isinstance(shape, Circle):
            total += math.pi * shape.radius ** 2
        elif isinstance(shape, Rectangle):
            total += shape.width * shape.height
    return total


def _positive(length):
    if length <= 0:
        raise ValueError("a length must be greater than zero")
    return length
