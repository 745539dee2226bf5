"""The smallest of all heads, each time."""

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
            heads.append(Head(item, number, stream))
    while heads:
        head = min(heads)
        yield head.item
        head.item = next(head.stream, END)
        if head.item is END:
            heads.remove(head)
