class Vector:
    """A vector in the plane: two numbers that never change."""

    def __init__(self, x, y):
        self.x = x
        self.y = y
