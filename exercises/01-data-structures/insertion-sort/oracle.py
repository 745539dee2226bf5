"""A comparison that counts how often it is asked for."""


class Smaller:
    def __init__(self):
        self.calls = 0

    def __call__(self, a, b):
        self.calls += 1
        return a < b
