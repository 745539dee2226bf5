"""A list the other way round: everyone moves when somebody comes."""


class Queue:
    def __init__(self, items=()):
        self._items = list(items)[::-1]

    def put(self, item):
        self._items.insert(0, item)

    def take(self):
        return self._items.pop()

    def front(self):
        return self._items[-1]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)
