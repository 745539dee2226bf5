class Queue:
    """What is enqueued first is dequeued first. All items are kept on the two stacks."""

    def __init__(self, first, second):
        self._incoming = first
        self._outgoing = second  # the oldest item is on top, if there is any

    def enqueue(self, item):
        """Put item at the end."""
        self._incoming.push(item)

    def dequeue(self):
        """Take away what has waited longest, and return it; IndexError when nothing waits."""
        if len(self._outgoing) == 0:
            self._turn_round()
        if len(self._outgoing) == 0:
            raise IndexError("nothing waits in the queue")
        return self._outgoing.pop()

    def _turn_round(self):
        while len(self._incoming):
            self._outgoing.push(self._incoming.pop())

    def __len__(self):
        return len(self._incoming) + len(self._outgoing)
