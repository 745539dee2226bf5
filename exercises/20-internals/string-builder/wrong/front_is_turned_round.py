"""Two lists, read in the order in which they were filled."""


class Page:
    def __init__(self):
        self._front, self._pieces = [], []
        self._length = 0

    def write(self, text):
        self._length += len("" + text)
        self._pieces.append(text)
        return self

    def head(self, text):
        self._length += len("" + text)
        self._front.append(text)
        return self

    def text(self):
        return "".join(self._front + self._pieces)

    def __len__(self):
        return self._length
