"""Pairs of item and stream."""

from heapq import heapify, heappop, heapreplace

END = object()


def merged(*streams):
    heap = []
    for stream in map(iter, streams):
        item = next(stream, END)
        if item is not END:
            heap.append((item, stream))
    heapify(heap)
    while heap:
        item, stream = heap[0]
        yield item
        item = next(stream, END)
        if item is END:
            heappop(heap)
        else:
            heapreplace(heap, (item, stream))
