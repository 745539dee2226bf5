class Page:
    """A text that grows at both ends."""

    def __init__(self):
        self._text = ""

    def write(self, text):
        self._text += text
        return self

    def head(self, text):
        self._text = text + self._text
        return self

    def text(self):
        return self._text

    def __len__(self):
        return len(self._text)
