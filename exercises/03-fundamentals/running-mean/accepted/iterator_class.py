"""An iterator written by hand, which moves its mean a little towards each number."""


class running_mean:
    def __init__(self, numbers):
        self._numbers = iter(numbers)
        self._count = 0
        self._mean = 0.0

    def __iter__(self):
        return self

    def __next__(self):
        number = next(self._numbers)
        self._count += 1
        self._mean += (number - self._mean) / self._count
        return self._mean
