"""A value is made after its parents: a heap of running numbers gives the order."""

import heapq
import itertools

numbers = itertools.count()


class Value:
    def __init__(self, data):
        self.data, self.grad, self.number, self.inputs = data, 0, next(numbers), ()

    @classmethod
    def made(cls, data, *inputs):
        value = cls(data)
        value.inputs = tuple((x, d) for x, d in inputs if isinstance(x, Value))
        return value

    def __add__(self, other):
        return Value.made(self.data + number(other), (self, 1.0), (other, 1.0))

    def __sub__(self, other):
        return Value.made(self.data - number(other), (self, 1.0), (other, -1.0))

    def __rsub__(self, other):
        return Value.made(other - self.data, (self, -1.0))

    def __mul__(self, other):
        return Value.made(self.data * number(other), (self, number(other)), (other, self.data))

    def __truediv__(self, other):
        below = number(other)
        return Value.made(self.data / below, (self, 1 / below), (other, -self.data / (below * below)))

    def __rtruediv__(self, other):
        return Value.made(other / self.data, (self, -other / (self.data * self.data)))

    def __neg__(self):
        return Value.made(-self.data, (self, -1.0))

    def __pow__(self, n):
        return Value.made(self.data ** n, (self, n * self.data ** (n - 1)))

    def relu(self):
        return Value.made(max(0, self.data), (self, float(self.data > 0)))

    __radd__ = __add__
    __rmul__ = __mul__

    def backward(self):
        reached, heap = {self.number: self}, [-self.number]
        self.grad = 1
        while heap:
            value = reached[-heapq.heappop(heap)]
            for parent, derivative in value.inputs:
                if parent.number not in reached:
                    reached[parent.number] = parent
                    parent.grad = 0
                    heapq.heappush(heap, -parent.number)
                parent.grad += derivative * value.grad


def number(x):
    return x.data if isinstance(x, Value) else x
