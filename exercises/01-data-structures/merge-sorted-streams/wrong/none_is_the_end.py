"""None marks the end."""

from heapq import heapify, heappop, heapreplace


class Head:
    def __init__(self, item, number, stream):
        self.item, self.number, self.stream = item, number, stream

    def __lt__(self, other):
        if self.item < other.item:
            return True
        return self.number < other.number and not other.item < self.item


def merged(*streams):
    heap = []
    for number, stream in enumerate(map(iter, streams)):
        item = next(stream, None)
        if item is not None:
            heap.append(Head(item, number, stream))
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.item
        item = next(head.stream, None)
        if item is None:
            heappop(heap)
        else:
            heapreplace(heap, Head(item, head.number, head.stream))
