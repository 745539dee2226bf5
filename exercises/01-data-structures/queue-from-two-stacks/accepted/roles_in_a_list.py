"""The roles of the stacks are looked up; moving is a generator of its own."""


def emptied(stack):
    while len(stack) > 0:
        yield stack.pop()


class Queue:
    def __init__(self, *stacks):
        self.entry, self.exit = stacks
        self.enqueue = self.entry.push

    def __len__(self):
        return sum(map(len, (self.entry, self.exit)))

    def dequeue(self):
        if not len(self):
            raise IndexError(0)
        if not len(self.exit):
            for item in emptied(self.entry):
                self.exit.push(item)
        return self.exit.pop()
