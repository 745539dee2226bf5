"""A heap of all items."""

from heapq import heapify, heappop


def merged(*streams):
    heap = [(item, number) for number, stream in enumerate(streams) for item in stream]
    heapify(heap)
    while heap:
        yield heappop(heap)[0]
