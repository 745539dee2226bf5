"""One list for both ends."""


class Page:
    def __init__(self):
        self._pieces = []
        self._length = 0

    def write(self, text):
        self._length += len("" + text)
        self._pieces.append(text)
        return self

    def head(self, text):
        self._length += len("" + text)
        self._pieces.insert(0, text)
        return self

    def text(self):
        return "".join(self._pieces)

    def __len__(self):
        return self._length
