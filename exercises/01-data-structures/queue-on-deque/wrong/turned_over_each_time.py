"""Two stacks that are turned over and back for each item that is taken."""


class Queue:
    def __init__(self, items=()):
        self._items = list(items)

    def put(self, item):
        self._items.append(item)

    def take(self):
        turned = self._items[::-1]
        item = turned.pop()
        self._items = turned[::-1]
        return item

    def front(self):
        return self._items[0]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(list(self._items))
