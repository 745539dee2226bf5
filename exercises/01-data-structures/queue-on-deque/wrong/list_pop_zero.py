"""A list, whose items all move when the first goes."""


class Queue:
    def __init__(self, items=()):
        self._items = list(items)

    def put(self, item):
        self._items.append(item)

    def take(self):
        return self._items.pop(0)

    def front(self):
        return self._items[0]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)
