def first_at_least(items, bound):
    """Return the position of the first item not smaller than bound, or len(items)."""
    # Items before first are smaller than bound, items from last on are not.
    first, last = 0, len(items)
    while first < last:
        middle = (first + last) // 2
        if items[middle] < bound:
            first = middle + 1
        else:
            last = middle
    return first


def count_between(items, low, high):
    """Return how many items are at least low and smaller than high."""
    return max(0, first_at_least(items, high) - first_at_least(items, low))
