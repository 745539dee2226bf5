"""Puts the item on the belt, and asks for its price in the end."""

import prices


class Till:
    def __init__(self):
        self.belt = []

    def add(self, item):
        self.belt.append(item)
        prices.price_of(item)

    @property
    def total(self):
        return sum(prices.price_of(item) for item in self.belt)
