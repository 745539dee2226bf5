"""Streams that count what is read of them."""


class Feeds:
    def __init__(self, items):
        self.items = items
        self.reads = 0

    def stream(self, number):
        for item in self.items[number]:
            self.reads += 1
            yield item
