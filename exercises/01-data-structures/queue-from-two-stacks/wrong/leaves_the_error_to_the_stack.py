"""An empty stack will complain by itself, won't it?"""


class Queue:
    def __init__(self, first, second):
        self.first, self.second = first, second

    def enqueue(self, item):
        self.first.push(item)

    def dequeue(self):
        if not len(self.second):
            while len(self.first):
                self.second.push(self.first.pop())
        return self.second.pop()

    def __len__(self):
        return len(self.first) + len(self.second)
