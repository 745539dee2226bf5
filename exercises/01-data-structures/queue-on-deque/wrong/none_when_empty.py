"""Gives None where nobody waits."""

from collections import deque


class Queue:
    def __init__(self, items=()):
        self._items = deque(items)

    def put(self, item):
        self._items.append(item)

    def take(self):
        return self._items.popleft() if self._items else None

    def front(self):
        return self._items[0] if self._items else None

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)
