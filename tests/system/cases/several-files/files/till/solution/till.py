import prices


class Till:
    def __init__(self):
        self.total = 0

    def add(self, item):
        self.total += prices.price_of(item)
