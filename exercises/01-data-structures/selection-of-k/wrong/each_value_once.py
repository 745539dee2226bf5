"""Removes duplicates first."""

import random


def kth_smallest(items, k):
    if not 1 <= k <= len(items):
        raise ValueError(k)
    items = list(set(items))
    while True:
        pivot = random.choice(items)
        smaller = [item for item in items if item < pivot]
        if k <= len(smaller):
            items = smaller
        elif k == len(smaller) + 1:
            return pivot
        else:
            k -= len(smaller) + 1
            items = [item for item in items if item > pivot]
