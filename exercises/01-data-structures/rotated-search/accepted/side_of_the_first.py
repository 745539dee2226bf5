"""Compares sides: an item on the other side of the jump than the target counts as smaller or greater than all."""


def rotated_search(items, target):
    size = len(items)
    if not size:
        return -1
    first = items[0]
    low, high = 0, size
    while low < high:
        middle = (low + high) // 2
        item = items[middle]
        if (item >= first) == (target >= first):
            before = item < target
        else:
            before = item >= first
        if before:
            low = middle + 1
        else:
            high = middle
    return low if low < size and items[low] == target else -1
