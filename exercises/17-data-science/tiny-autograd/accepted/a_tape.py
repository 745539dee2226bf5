"""Counts how often each value is used; it passes its gradient on when the last user is done."""


class Value(object):
    def __init__(self, data, back=None, sources=()):
        self.data = data
        self.grad = 0
        self.back = back            # from this value's gradient to those of its sources
        self.sources = sources

    def backward(self):
        uses, todo = {}, [self]
        while todo:
            for source in todo.pop().sources:
                if source not in uses:
                    uses[source] = 0
                    source.grad = 0
                    todo.append(source)
                uses[source] += 1
        self.grad = 1
        ready = [self]
        while ready:
            value = ready.pop()
            if value.back is None:
                continue
            for source, part in zip(value.sources, value.back(value.grad)):
                source.grad += part
                uses[source] -= 1
                if uses[source] == 0:
                    ready.append(source)

    def relu(self):
        if self.data > 0:
            return Value(self.data, lambda g: [g], [self])
        return Value(0, lambda g: [0], [self])

    def __pow__(self, n):
        slope = n * self.data ** (n - 1)
        return Value(self.data ** n, lambda g: [slope * g], [self])


def binary(operation, slopes):
    def forward(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        a, b = self.data, other.data
        return Value(operation(a, b), lambda g: [slope * g for slope in slopes(a, b)], [self, other])

    def backward(self, other):
        return forward(Value(other), self)

    return forward, backward


Value.__add__, Value.__radd__ = binary(lambda a, b: a + b, lambda a, b: (1, 1))
Value.__sub__, Value.__rsub__ = binary(lambda a, b: a - b, lambda a, b: (1, -1))
Value.__mul__, Value.__rmul__ = binary(lambda a, b: a * b, lambda a, b: (b, a))
Value.__truediv__, Value.__rtruediv__ = binary(lambda a, b: a / b, lambda a, b: (1 / b, -a / b ** 2))
Value.__neg__ = lambda self: 0 - self
