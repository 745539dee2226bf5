"""A stack that counts what is moved, and sequences of calls for a queue that is called `queue`."""

from kata import choice, integer, list_of


class Stack:
    def __init__(self):
        self.items = []
        self.moves = 0

    def push(self, item):
        self.moves += 1
        self.items.append(item)

    def pop(self):
        self.moves += 1
        return self.items.pop()

    def __len__(self):
        return len(self.items)


def call(rng):
    enqueue = f"queue.enqueue({integer(rng, 0, 9)})"
    return choice(rng, ["len(queue)", enqueue, "queue.dequeue()", enqueue])


def calls(rng):
    return list_of(rng, call, most=14)
