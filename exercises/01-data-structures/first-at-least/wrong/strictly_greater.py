"""Goes past the items that are equal."""


def first_at_least(items, bound):
    first, last = 0, len(items)
    while first < last:
        middle = (first + last) // 2
        if items[middle] <= bound:
            first = middle + 1
        else:
            last = middle
    return first


def count_between(items, low, high):
    return max(0, first_at_least(items, high) - first_at_least(items, low))
