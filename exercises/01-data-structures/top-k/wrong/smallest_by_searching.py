"""Looks for the smallest of the kept ones each time."""


def top_k(stream, k):
    if k < 0:
        raise ValueError(k)
    kept = []
    for item in stream:
        if len(kept) < k:
            kept.append(item)
        elif kept:
            smallest = min(kept)
            if item > smallest:
                kept[kept.index(smallest)] = item
    return sorted(kept, reverse=True)
