"""Moves the lower bound onto the middle instead of past it: two items left are two items for ever."""


def binary_search(items, target):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < target:
            low = middle
        else:
            high = middle
    if low < len(items) and items[low] == target:
        return low
    return -1
