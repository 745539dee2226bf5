"""A heap that is full from the beginning."""

from heapq import heappushpop


def top_k(stream, k):
    if k < 0:
        raise ValueError(k)
    kept = [0] * k
    count = 0
    for item in stream:
        count += 1
        heappushpop(kept, item)
    return sorted(kept, reverse=True)[:count]
