from dataclasses import dataclass


@dataclass
class Point:
    __slots__ = ["x", "y"]
    x: object
    y: object


@dataclass
class Pixel(Point):
    __slots__ = ["colour"]
    colour: object

    def __repr__(self):
        return f"Pixel({self.x!r}, {self.y!r}, {self.colour!r})"


def shown(self):
    return f"Point({self.x!r}, {self.y!r})"


Point.__repr__ = shown
