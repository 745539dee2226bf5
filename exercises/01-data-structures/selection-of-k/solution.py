import random


def kth_smallest(items, k):
    """Return the k-th smallest item, counted from 1; ValueError if there is none."""
    if not 1 <= k <= len(items):
        raise ValueError(f"there is no item number {k} among {len(items)}")
    candidates = items
    while True:
        pivot = random.choice(candidates)
        smaller = [item for item in candidates if item < pivot]
        greater = [item for item in candidates if item > pivot]
        equal = len(candidates) - len(smaller) - len(greater)
        if k <= len(smaller):
            candidates = smaller
        elif k <= len(smaller) + equal:
            return pivot
        else:
            k -= len(smaller) + equal
            candidates = greater
