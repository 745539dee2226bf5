"""Does not think of the end of a stream."""

from heapq import heapify, heapreplace


class Head:
    def __init__(self, item, number, stream):
        self.item, self.number, self.stream = item, number, stream

    def __lt__(self, other):
        if self.item < other.item:
            return True
        return self.number < other.number and not other.item < self.item


def merged(*streams):
    heap = [Head(next(stream), number, stream) for number, stream in enumerate(map(iter, streams))]
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.item
        heapreplace(heap, Head(next(head.stream), head.number, head.stream))
