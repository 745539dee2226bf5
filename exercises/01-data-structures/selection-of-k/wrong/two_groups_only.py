"""A random pivot, and equal items on the right."""

import random


def kth_smallest(items, k):
    if not 1 <= k <= len(items):
        raise ValueError(k)
    items = list(items)
    while True:
        place = random.randrange(len(items))
        items[0], items[place] = items[place], items[0]
        pivot, rest = items[0], items[1:]
        smaller = [item for item in rest if item < pivot]
        if k <= len(smaller):
            items = smaller
        elif k == len(smaller) + 1:
            return pivot
        else:
            k -= len(smaller) + 1
            items = [item for item in rest if not item < pivot]
