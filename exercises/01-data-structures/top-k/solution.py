from heapq import heappush, heapreplace


def top_k(stream, k):
    """Return the k largest items of stream, the largest first; keep no more than about k of them."""
    if k < 0:
        raise ValueError("k is 0 or more")
    kept = []  # a heap: the smallest of the largest is at place 0
    for item in stream:
        if len(kept) < k:
            heappush(kept, item)
        elif kept and item > kept[0]:
            heapreplace(kept, item)
    return sorted(kept, reverse=True)
