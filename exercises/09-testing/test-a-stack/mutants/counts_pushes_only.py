class Node:
    def __init__(self, item, below):
        self.item = item
        self.below = below


class Stack:
    """A chain of nodes, with their number beside it."""

    def __init__(self):
        self.top = None
        self.size = 0

    def push(self, item):
        self.top = Node(item, self.top)
        self.size += 1

    def pop(self):
        item = self.peek()
        self.top = self.top.below
        return item

    def peek(self):
        if self.top is None:
            raise IndexError("empty")
        return self.top.item

    def __len__(self):
        return self.size
