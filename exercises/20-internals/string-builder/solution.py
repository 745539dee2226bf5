from collections import deque


class Page:
    """A text that grows at both ends."""

    def __init__(self):
        self._pieces = deque()
        self._length = 0

    def write(self, text):
        self._count(text)
        self._pieces.append(text)
        return self

    def head(self, text):
        self._count(text)
        self._pieces.appendleft(text)
        return self

    def _count(self, text):
        if not isinstance(text, str):
            raise TypeError(f"a page takes texts, not {type(text).__name__}")
        self._length += len(text)

    def text(self):
        return "".join(self._pieces)

    def __len__(self):
        return self._length
