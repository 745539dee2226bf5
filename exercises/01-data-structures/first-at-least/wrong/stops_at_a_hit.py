"""The textbook's three cases: a hit ends the search."""


def first_at_least(items, bound):
    first, last = 0, len(items)
    while first < last:
        middle = (first + last) // 2
        item = items[middle]
        if item == bound:
            return middle
        if item < bound:
            first = middle + 1
        else:
            last = middle
    return first


def count_between(items, low, high):
    return max(0, first_at_least(items, high) - first_at_least(items, low))
