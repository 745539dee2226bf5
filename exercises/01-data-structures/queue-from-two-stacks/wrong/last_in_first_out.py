"""One stack is one stack."""


class Queue:
    def __init__(self, first, second):
        self.stack = first

    def enqueue(self, item):
        self.stack.push(item)

    def dequeue(self):
        if not len(self.stack):
            raise IndexError("nothing waits")
        return self.stack.pop()

    def __len__(self):
        return len(self.stack)
