"""The half that is in order decides; the ends of the part are remembered, not looked at again."""


def rotated_search(items, target):
    low, high = 0, len(items) - 1
    if high < 0:
        return -1
    at_low, at_high = items[low], items[high]
    while low <= high:
        middle = (low + high) // 2
        item = items[middle]
        if item == target:
            return middle
        if at_low == target:
            return low
        if at_high == target:
            return high
        if at_low <= item:
            left = at_low < target < item
        else:
            left = not item < target < at_high
        if left:
            high, at_high = middle, item
        else:
            low, at_low = middle, item
        if high - low < 2:
            return -1
    return -1
