"""Takes the smallest away, k times."""


def kth_smallest(items, k):
    if not 1 <= k <= len(items):
        raise ValueError(k)
    items = list(items)
    for _ in range(k - 1):
        items.remove(min(items))
    return min(items)
