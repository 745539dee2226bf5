"""The textbook's three-way comparison with both bounds included; a hit is noted, and the left half searched on."""


def binary_search(items, target):
    first, last = 0, len(items) - 1
    hit = -1
    while first <= last:
        middle = (first + last) // 2
        item = items[middle]
        if item > target:
            last = middle - 1
        elif item < target:
            first = middle + 1
        else:
            hit = middle
            last = middle - 1
    return hit
