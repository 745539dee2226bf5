"""The ends of a half do not belong to it."""


def rotated_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        item = items[middle]
        if item == target:
            return middle
        if items[low] <= item:
            if items[low] < target < item:
                high = middle - 1
            else:
                low = middle + 1
        elif item < target < items[high]:
            low = middle + 1
        else:
            high = middle - 1
    return -1
