"""Counts by itself, so that the stacks need not be asked."""


class Queue:
    def __init__(self, first, second):
        self._stacks = first, second
        self._new = self._old = 0

    def enqueue(self, item):
        self._stacks[0].push(item)
        self._new += 1

    def dequeue(self):
        if self._new + self._old == 0:
            raise IndexError("empty")
        new, old = self._stacks
        if self._old == 0:
            for _ in range(self._new - 1):
                old.push(new.pop())
            self._old, self._new = self._new - 1, 0
            return new.pop()
        self._old -= 1
        return old.pop()

    def __len__(self):
        return self._new + self._old
