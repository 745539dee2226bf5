from collections import deque


class Stack:
    """The top is on the left."""

    def __init__(self):
        self._plates = deque()
        self.push = self._plates.appendleft
        self.pop = self._plates.popleft

    def peek(self):
        return self._plates[0]

    def __len__(self):
        return len(self._plates)
