class Queue:
    """What is enqueued first is dequeued first. All items are kept on the two stacks."""

    def __init__(self, first, second):
        self._first = first
        self._second = second

    def enqueue(self, item):
        """Put item at the end."""
        self._first.push(item)

    def dequeue(self):
        """Take away what has waited longest, and return it; IndexError when nothing waits."""
        return self._first.pop()

    def __len__(self):
        return len(self._first)
