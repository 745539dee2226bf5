"""The heads in a list in order, whose beginning moves on."""

from bisect import insort

END = object()


class Head:
    def __init__(self, item, number, stream):
        self.item, self.number, self.stream = item, number, stream

    def __lt__(self, other):
        if self.item < other.item:
            return True
        return self.number < other.number and not other.item < self.item


def merged(*streams):
    heads = []
    for number, stream in enumerate(map(iter, streams)):
        item = next(stream, END)
        if item is not END:
            insort(heads, Head(item, number, stream))
    first = 0
    while first < len(heads):
        head = heads[first]
        first += 1
        yield head.item
        item = next(head.stream, END)
        if item is not END:
            insort(heads, Head(item, head.number, head.stream), first)
