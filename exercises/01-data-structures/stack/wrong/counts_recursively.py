"""A linked stack that counts its nodes by recursion, one call deep for each item."""


class Node:
    def __init__(self, item, below):
        self.item = item
        self.below = below

    def depth(self):
        return 1 if self.below is None else 1 + self.below.depth()


class Stack:
    def __init__(self):
        self.top = None

    def push(self, item):
        self.top = Node(item, self.top)

    def pop(self):
        if self.top is None:
            raise IndexError("stack is empty")
        item = self.top.item
        self.top = self.top.below
        return item

    def peek(self):
        if self.top is None:
            raise IndexError("stack is empty")
        return self.top.item

    def __len__(self):
        return 0 if self.top is None else self.top.depth()
