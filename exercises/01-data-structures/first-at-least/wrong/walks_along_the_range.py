"""Searches for the beginning, and walks to the end."""


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
    begin = end = first_at_least(items, low)
    while end < len(items) and items[end] < high:
        end += 1
    return end - begin
