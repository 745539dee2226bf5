def rotated_search(items, target):
    """Return the position of target in items, which are sorted and then turned round, or -1."""
    start = _smallest(items)
    low, high = 0, len(items)  # positions as they would be in the list before it was turned
    while low < high:
        middle = (low + high) // 2
        place = (start + middle) % len(items)
        item = items[place]
        if item == target:
            return place
        if item < target:
            low = middle + 1
        else:
            high = middle
    return -1


def _smallest(items):
    low, high = 0, len(items) - 1
    last = items[high] if items else None
    while low < high:
        middle = (low + high) // 2
        if items[middle] > last:
            low = middle + 1
        else:
            high = middle
    return low
