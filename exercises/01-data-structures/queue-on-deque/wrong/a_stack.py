"""Takes from the end at which it puts."""


class Queue:
    def __init__(self, items=()):
        self._items = list(items)

    def put(self, item):
        self._items.append(item)

    def take(self):
        return self._items.pop()

    def front(self):
        return self._items[-1]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)
