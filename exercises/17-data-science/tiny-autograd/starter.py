class Value:
    """A number that remembers where it came from, so that it knows its derivatives."""

    def __init__(self, data):
        self.data = data
        self.grad = 0

    def backward(self):
        raise NotImplementedError("Value is yours to write")
