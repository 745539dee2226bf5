class Shape:
    """A plane figure. Each kind of figure knows its own area."""

    def area(self):
        return 0

    def describe(self):
        """Return for example "Circle of area 3.14"."""
        return "Shape of area 0.00"


class Circle(Shape):
    pass


class Rectangle(Shape):
    pass


class Square(Rectangle):
    pass


def total_area(shapes):
    """Return the sum of the areas of all shapes."""
