"""A sorted log that counts how often it is looked at."""


class Log:
    """The even numbers below twice its length, in order."""

    def __init__(self, length):
        self.length = length
        self.reads = 0

    def __len__(self):
        return self.length

    def __getitem__(self, position):
        numbers = range(0, 2 * self.length, 2)
        part = numbers[position]
        self.reads += len(part) if isinstance(position, slice) else 1
        return list(part) if isinstance(position, slice) else part
