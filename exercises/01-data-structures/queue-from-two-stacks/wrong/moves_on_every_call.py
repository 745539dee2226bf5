"""Over and back for each item."""


class Queue:
    def __init__(self, first, second):
        self.first, self.second = first, second

    def enqueue(self, item):
        self.first.push(item)

    def dequeue(self):
        if not len(self.first):
            raise IndexError("nothing waits")
        while len(self.first):
            self.second.push(self.first.pop())
        item = self.second.pop()
        while len(self.second):
            self.first.push(self.second.pop())
        return item

    def __len__(self):
        return len(self.first)
