"""An object instead of a closure; the three functions are its bound methods."""


class _Counter:
    def __init__(self, start, step):
        self.start, self.step = start, step
        self.reset()

    def advance(self, times=1):
        self.count = self.count + self.step * times
        return self.count

    def peek(self):
        return self.count

    def reset(self):
        self.count = self.start


def make_counter(start=0, step=1):
    counter = _Counter(start, step)
    return counter.advance, counter.peek, counter.reset
