"""Quickselect with the first item as pivot."""


def kth_smallest(items, k):
    if not 1 <= k <= len(items):
        raise ValueError(k)
    while True:
        pivot = items[0]
        smaller = [item for item in items if item < pivot]
        greater = [item for item in items if item > pivot]
        equal = len(items) - len(smaller) - len(greater)
        if k <= len(smaller):
            items = smaller
        elif k <= len(smaller) + equal:
            return pivot
        else:
            k -= len(smaller) + equal
            items = greater
