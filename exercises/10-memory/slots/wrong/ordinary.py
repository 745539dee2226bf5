class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)


class Pixel(Point):
    def __init__(self, x, y, colour):
        super().__init__(x, y)
        self.colour = colour

    def __repr__(self):
        return f"Pixel({self.x!r}, {self.y!r}, {self.colour!r})"

    def __eq__(self, other):
        same = super().__eq__(other)
        return same if same is not True else self.colour == other.colour
