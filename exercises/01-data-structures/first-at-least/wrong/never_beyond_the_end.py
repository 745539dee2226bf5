"""The upper position is an item's, from the beginning."""


def first_at_least(items, bound):
    first, last = 0, max(len(items) - 1, 0)
    while first < last:
        middle = (first + last) // 2
        if items[middle] < bound:
            first = middle + 1
        else:
            last = middle
    return first


def count_between(items, low, high):
    return max(0, first_at_least(items, high) - first_at_least(items, low))
