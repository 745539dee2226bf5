"""Has heard that local variables are fast."""


class Page:
    def __init__(self):
        self._text = ""

    def write(self, text):
        whole = self._text
        whole += text
        self._text = whole
        return self

    def head(self, text):
        whole = "" + text
        whole += self._text
        self._text = whole
        return self

    def text(self):
        return self._text

    def __len__(self):
        return len(self._text)
