"""A chain of nodes, the top first; no list at all."""


class _Node:
    __slots__ = ("item", "below")

    def __init__(self, item, below):
        self.item = item
        self.below = below


class Stack:
    def __init__(self):
        self._top = None
        self._size = 0

    def push(self, item):
        self._top = _Node(item, self._top)
        self._size += 1

    def pop(self):
        item = self.peek()
        self._top = self._top.below
        self._size -= 1
        return item

    def peek(self):
        if self._top is None:
            raise IndexError("nothing on the stack")
        return self._top.item

    def __len__(self):
        return self._size
