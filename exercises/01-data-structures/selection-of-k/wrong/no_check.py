"""Believes every k."""

import random


def kth_smallest(items, k):
    while True:
        pivot = random.choice(items)
        smaller = [item for item in items if item < pivot]
        greater = [item for item in items if item > pivot]
        equal = len(items) - len(smaller) - len(greater)
        if k <= len(smaller):
            items = smaller
        elif k <= len(smaller) + equal or not greater:
            return pivot
        else:
            k -= len(smaller) + equal
            items = greater
