"""Finds any of several equal items, then walks back to the first: a scan in disguise."""


def binary_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target:
            while middle > 0 and items[middle - 1] == target:
                middle -= 1
            return middle
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1
