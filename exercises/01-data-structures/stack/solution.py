class Stack:
    """What is pushed last is popped first. An empty list raises IndexError by itself, and so does this."""

    def __init__(self):
        self._items = []  # the top is at the end, where a list is cheap to change

    def push(self, item):
        """Put item on top."""
        self._items.append(item)

    def pop(self):
        """Take the topmost item away and return it; IndexError when there is none."""
        return self._items.pop()

    def peek(self):
        """Return the topmost item; IndexError when there is none."""
        return self._items[-1]

    def __len__(self):
        return len(self._items)
