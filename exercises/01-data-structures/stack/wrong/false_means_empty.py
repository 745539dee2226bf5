"""Takes an item that counts as false for the absence of one."""


class Stack:
    def __init__(self):
        self.items = [None]

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if not self.items[-1]:
            raise IndexError("stack is empty")
        return self.items.pop()

    def peek(self):
        if not self.items[-1]:
            raise IndexError("stack is empty")
        return self.items[-1]

    def __len__(self):
        return len(self.items) - 1
