"""A list for each end, joined into one piece when somebody reads."""


class Page:
    def __init__(self):
        self.before, self.after, self.size = [], [], 0

    def write(self, text, pieces=None):
        if not isinstance(text, str):
            raise TypeError(text)
        self.size += len(text)
        (self.after if pieces is None else pieces).append(text)
        return self

    def head(self, text):
        return self.write(text, self.before)

    def text(self):
        whole = "".join(self.before[::-1] + self.after)
        self.before, self.after = [], [whole]
        return whole

    def __len__(self):
        return self.size
