"""Keeps what each thing cost, and adds up when asked."""

import prices


class Till:
    def __init__(self):
        self._belt = []

    def add(self, item):
        self._belt.append(prices.price_of(item))

    @property
    def total(self):
        return sum(self._belt)
