"""No abc module: the base class itself refuses to be built without an area of its own."""

import math


class Shape:
    def __new__(cls, *args, **kwargs):
        if cls.area is Shape.area:
            raise TypeError(f"{cls.__name__} does not define area")
        return super().__new__(cls)

    def area(self):
        raise NotImplementedError

    def describe(self):
        return "%s of area %.2f" % (self.__class__.__name__, self.area())


class Circle(Shape):
    def __init__(self, radius):
        if radius <= 0:
            raise ValueError("radius")
        self._squared = radius * radius

    def area(self):
        return self._squared * math.pi


class Rectangle(Shape):
    def __init__(self, width, height):
        if min(width, height) <= 0:
            raise ValueError("width or height")
        self._sides = width, height

    def area(self):
        width, height = self._sides
        return width * height


class Square(Rectangle):
    def __init__(self, side):
        Rectangle.__init__(self, width=side, height=side)


def total_area(shapes):
    total = 0
    for shape in shapes:
        total += shape.area()
    return total
