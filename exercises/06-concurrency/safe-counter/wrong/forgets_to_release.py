import threading


class Stock:
    """Amounts of things, in a store that others use at the same time."""

    def __init__(self, store):
        self.store = store
        self.lock = threading.Lock()

    def add(self, name, amount):
        if amount < 0:
            raise ValueError("an amount is not below zero")
        self.lock.acquire()
        new = self.store.read(name) + amount
        self.store.write(name, new)
        self.lock.release()
        return new

    def take(self, name, amount):
        if amount < 0:
            raise ValueError("an amount is not below zero")
        self.lock.acquire()
        there = self.store.read(name)
        if there >= amount:
            self.store.write(name, there - amount)
        self.lock.release()
        return there >= amount

    def move(self, name, other, amount):
        if amount < 0:
            raise ValueError("an amount is not below zero")
        self.lock.acquire()
        there = self.store.read(name)
        if there >= amount:
            self.store.write(name, there - amount)
            self.store.write(other, self.store.read(other) + amount)
        self.lock.release()
        return there >= amount

    def total(self, names):
        with self.lock:
            return sum(self.store.read(name) for name in names)
