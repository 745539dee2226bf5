"""Forgets those who have been turned round."""


class Queue:
    def __init__(self, first, second):
        self.first, self.second = first, second

    def enqueue(self, item):
        self.first.push(item)

    def dequeue(self):
        if not len(self.second):
            while len(self.first):
                self.second.push(self.first.pop())
        if not len(self.second):
            raise IndexError("nothing waits")
        return self.second.pop()

    def __len__(self):
        return len(self.first)
