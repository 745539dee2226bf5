"""Takes k for a place in the list."""

import random


def kth_smallest(items, k):
    if not 0 <= k < len(items):
        raise ValueError(k)
    while True:
        pivot = random.choice(items)
        smaller = [item for item in items if item < pivot]
        equal = [item for item in items if item == pivot]
        if k < len(smaller):
            items = smaller
        elif k < len(smaller) + len(equal):
            return pivot
        else:
            k -= len(smaller) + len(equal)
            items = [item for item in items if item > pivot]
