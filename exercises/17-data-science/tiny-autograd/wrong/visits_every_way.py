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
        return as_value(other) - self

    def __truediv__(self, other):
        return self * as_value(other) ** -1

    def __rtruediv__(self, other):
        return as_value(other) / self

    __radd__, __rmul__ = __add__, __mul__

    def backward(self):
        self._forget()
        self._pass_on(1)

    def _forget(self):
        stack, seen = [self], set()
        while stack:
            value = stack.pop()
            if id(value) not in seen:
                seen.add(id(value))
                value.grad = 0
                stack.extend(parent for parent, _ in value._parents)

    def _pass_on(self, gradient):
        self.grad += gradient
        for parent, derivative in self._parents:
            parent._pass_on(derivative * gradient)


def as_value(x):
    return x if isinstance(x, Value) else Value(x)
