class Value:
    """A number that remembers where it came from, so that it knows its derivatives."""

    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0
        self._parents = parents  # pairs of a value and the local derivative with respect to it

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, [(self, 1), (other, 1)])

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, n):
        return Value(self.data ** n, [(self, n * self.data ** (n - 1))])

    def relu(self):
        return Value(self.data if self.data > 0 else 0, [(self, 1 if self.data > 0 else 0)])

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -as_value(other)

    def __rsub__(self, other):
        return self - other

    def __truediv__(self, other):
        return self * as_value(other) ** -1

    def __rtruediv__(self, other):
        return self / other

    __radd__, __rmul__ = __add__, __mul__

    def backward(self):
        order = self._in_order()
        for value in order:
            value.grad = 0
        self.grad = 1
        for value in reversed(order):
            for parent, derivative in value._parents:
                parent.grad += derivative * value.grad

    def _in_order(self):
        """All values that this one was computed from, each after its own parents; this one is last."""
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            value, parents_done = stack.pop()
            if parents_done:
                order.append(value)
            elif id(value) not in seen:
                seen.add(id(value))
                stack.append((value, True))
                stack.extend((parent, False) for parent, _ in value._parents)
        return order


def as_value(x):
    return x if isinstance(x, Value) else Value(x)
