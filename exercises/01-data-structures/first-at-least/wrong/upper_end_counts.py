"""Takes both ends for a part of the range."""


def first_at_least(items, bound):
    first, last = 0, len(items)
    while first < last:
        middle = (first + last) // 2
        if items[middle] < bound:
            first = middle + 1
        else:
            last = middle
    return first


def count_between(items, low, high):
    end = first_at_least(items, high)
    while end < len(items) and not high < items[end]:
        end += 1
    return max(0, end - first_at_least(items, low))
