def binary_search(items, target):
    """Return the first position of target in the sorted sequence items, or -1."""
    # Invariant: items before low are smaller than target, items from high on are not.
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle
    if low < len(items) and items[low] == target:
        return low
    return -1
