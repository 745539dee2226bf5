"""Forgets to turn the answer back."""


def rotated_search(items, target):
    low, high = 0, len(items) - 1
    last = items[-1] if items else None
    while low < high:
        middle = (low + high) // 2
        if items[middle] > last:
            low = middle + 1
        else:
            high = middle
    start = low
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        item = items[(start + middle) % len(items)]
        if item == target:
            return middle
        if item < target:
            low = middle + 1
        else:
            high = middle
    return -1
