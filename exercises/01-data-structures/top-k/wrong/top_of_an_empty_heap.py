"""Compares with the top whether there is one or not."""

from heapq import heappush, heapreplace


def top_k(stream, k):
    if k < 0:
        raise ValueError(k)
    kept = []
    for item in stream:
        if len(kept) < k:
            heappush(kept, item)
        elif item > kept[0]:
            heapreplace(kept, item)
    return sorted(kept, reverse=True)
