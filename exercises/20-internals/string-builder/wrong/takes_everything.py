"""Whatever has a length is a piece."""

from collections import deque


class Page:
    def __init__(self):
        self._pieces = deque()
        self._length = 0

    def write(self, text):
        self._pieces.append(text)
        self._length += len(text)
        return self

    def head(self, text):
        self._pieces.appendleft(text)
        self._length += len(text)
        return self

    def text(self):
        return "".join(self._pieces)

    def __len__(self):
        return self._length
