"""Leaps that halve in length, as long as they stay among the smaller items."""


def first_at_least(items, bound):
    size = len(items)
    smaller = 0
    leap = 1 << size.bit_length()
    while leap:
        if smaller + leap <= size and items[smaller + leap - 1] < bound:
            smaller += leap
        leap >>= 1
    return smaller


def count_between(items, low, high):
    begin, end = (first_at_least(items, bound) for bound in (low, high))
    return end - begin if begin < end else 0
