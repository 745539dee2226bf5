"""Collects twice as many as are needed, then sorts and throws half of them away."""


def top_k(stream, k):
    if k < 0:
        raise ValueError(k)
    kept = []
    for item in stream:
        kept.append(item)
        if len(kept) > 2 * k + 100:
            kept.sort(reverse=True)
            del kept[k:]
    kept.sort(reverse=True)
    return kept[:k]
