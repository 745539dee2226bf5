"""Right, and logarithmic; but it looks at the same items several times in every round."""


def binary_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target and (middle == 0 or items[middle - 1] < target):
            return middle
        if items[middle] >= target:
            high = middle - 1
        elif items[middle] < target:
            low = middle + 1
    return -1
