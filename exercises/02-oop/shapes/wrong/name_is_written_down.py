"""Each class writes its name down, so that a derived one calls itself like its parent."""

import math
from abc import ABC, abstractmethod


class Shape(ABC):
    """A plane figure. Each kind of figure knows its own area."""

    name = "Shape"

    @abstractmethod
    def area(self):
        """Return the area."""

    def describe(self):
        """Return for example "Circle of area 3.14"."""
        return f"{self.name} of area {self.area():.2f}"


class Circle(Shape):
    name = "Circle"

    def __init__(self, radius):
        self.radius = _positive(radius)

    def area(self):
        return math.pi * self.radius ** 2


class Rectangle(Shape):
    name = "Rectangle"

    def __init__(self, width, height):
        self.width = _positive(width)
        self.height = _positive(height)

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    name = "Square"

    def __init__(self, side):
        super().__init__(side, side)


def total_area(shapes):
    """Return the sum of the areas of all shapes."""
    return sum(shape.area() for shape in shapes)


def _positive(length):
    if length <= 0:
        raise ValueError("a length must be greater than zero")
    return length
