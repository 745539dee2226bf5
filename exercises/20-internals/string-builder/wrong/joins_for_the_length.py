"""The length is that of the text."""

from collections import deque


class Page:
    def __init__(self):
        self._pieces = deque()

    def write(self, text):
        self._pieces.append("" + text)
        return self

    def head(self, text):
        self._pieces.appendleft("" + text)
        return self

    def text(self):
        return "".join(self._pieces)

    def __len__(self):
        return len(self.text())
