from heapq import heapify, heappop, heapreplace

END = object()


class Head:
    """The next item of a stream: ordered by item, and by the stream's number if no item is smaller."""

    def __init__(self, item, number, stream):
        self.item = item
        self.number = number
        self.stream = stream

    def __lt__(self, other):
        if self.item < other.item:
            return True
        return self.number < other.number and not other.item < self.item


def merged(*streams):
    """Return a lazy iterator over the items of all sorted streams in ascending order."""
    heap = []
    for number, stream in enumerate(map(iter, streams)):
        item = next(stream, END)
        if item is not END:
            heap.append(Head(item, number, stream))
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.item
        item = next(head.stream, END)
        if item is END:
            heappop(heap)
        else:
            heapreplace(heap, Head(item, head.number, head.stream))
