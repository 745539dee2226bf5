from typing import NamedTuple


class Point(NamedTuple):
    x: object
    y: object

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


class Pixel(NamedTuple):
    x: object
    y: object
    colour: object

    def __repr__(self):
        return f"Pixel({self.x!r}, {self.y!r}, {self.colour!r})"
