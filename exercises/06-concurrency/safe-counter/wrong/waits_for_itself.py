import threading


class Stock:
    """Amounts of things, in a store that others use at the same time."""

    def __init__(self, store):
        self.store = store
        self.lock = threading.Lock()

    def add(self, name, amount):
        with self.lock:
            if amount < 0:
                raise ValueError("an amount is not below zero")
            new = self.store.read(name) + amount
            self.store.write(name, new)
            return new

    def take(self, name, amount):
        with self.lock:
            if amount < 0:
                raise ValueError("an amount is not below zero")
            there = self.store.read(name)
            if there < amount:
                return False
            self.store.write(name, there - amount)
            return True

    def move(self, name, other, amount):
        with self.lock:
            if not self.take(name, amount):
                return False
            self.add(other, amount)
            return True

    def total(self, names):
        with self.lock:
            return sum(self.store.read(name) for name in names)
