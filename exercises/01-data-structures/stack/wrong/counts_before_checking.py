"""Keeps a count of its own, and lowers it even when there is nothing to pop."""


class Stack:
    def __init__(self):
        self.items = []
        self.size = 0

    def push(self, item):
        self.items.append(item)
        self.size += 1

    def pop(self):
        self.size -= 1
        return self.items.pop()

    def peek(self):
        return self.items[-1]

    def __len__(self):
        return max(self.size, 0)
