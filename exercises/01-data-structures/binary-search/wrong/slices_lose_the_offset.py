"""Recursion on slices; what was found in the right half is counted from that half's beginning."""


def binary_search(items, target):
    if len(items) == 0:
        return -1
    middle = len(items) // 2
    if items[middle] < target:
        return binary_search(items[middle + 1:], target)
    before = binary_search(items[:middle], target)
    if before != -1:
        return before
    return middle if items[middle] == target else -1
