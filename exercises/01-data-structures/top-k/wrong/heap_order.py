"""Takes a heap for a sorted list."""

from heapq import heappush, heapreplace


def top_k(stream, k):
    if k < 0:
        raise ValueError(k)
    kept = []
    for item in stream:
        if len(kept) < k:
            heappush(kept, item)
        elif kept and item > kept[0]:
            heapreplace(kept, item)
    return kept[::-1]
