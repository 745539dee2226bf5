"""A set of the largest."""


def top_k(stream, k):
    if k < 0:
        raise ValueError(k)
    kept = set()
    for item in stream:
        kept.add(item)
        if len(kept) > 2 * k + 100:
            kept = set(sorted(kept, reverse=True)[:k])
    return sorted(kept, reverse=True)[:k]
