"""One deque for all queues that are made without items."""

from collections import deque


class Queue:
    def __init__(self, items=deque()):
        self._items = items if isinstance(items, deque) else deque(items)

    def put(self, item):
        self._items.append(item)

    def take(self):
        return self._items.popleft()

    def front(self):
        return self._items[0]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)
