"""A queue, but not on the stacks."""

from collections import deque


class Queue:
    def __init__(self, first, second):
        self.items = deque()

    def enqueue(self, item):
        self.items.append(item)

    def dequeue(self):
        return self.items.popleft()

    def __len__(self):
        return len(self.items)
