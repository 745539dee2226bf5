"""Copies the prices when it is made."""

from prices import PRICES


class Till:
    prices = dict(PRICES)

    def __init__(self):
        self.total = 0

    def add(self, item):
        self.total += self.prices[item]
