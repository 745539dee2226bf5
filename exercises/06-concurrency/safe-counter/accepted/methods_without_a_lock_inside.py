import threading


def locked(method):
    def wrapped(self, *arguments):
        self.lock.acquire()
        try:
            return method(self, *arguments)
        finally:
            self.lock.release()
    return wrapped


class Stock:
    """Public methods take a plain lock, and call private ones that expect it to be held."""

    def __init__(self, store):
        self.store = store
        self.lock = threading.Lock()

    def _change(self, name, change):
        new = self.store.read(name) + change
        if new >= 0:
            self.store.write(name, new)
        return new

    @staticmethod
    def _checked(amount):
        if amount < 0:
            raise ValueError(amount)
        return amount

    @locked
    def add(self, name, amount):
        return self._change(name, self._checked(amount))

    @locked
    def take(self, name, amount):
        return self._change(name, -self._checked(amount)) >= 0

    @locked
    def move(self, name, other, amount):
        if self._change(name, -self._checked(amount)) < 0:
            return False
        self._change(other, amount)
        return True

    @locked
    def total(self, names):
        return sum(map(self.store.read, names))
