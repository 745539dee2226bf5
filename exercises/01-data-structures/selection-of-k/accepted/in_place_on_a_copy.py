"""Partitions a copy by exchanging: smaller ones to the left, greater ones to the right, equal ones between."""

from random import randint


def kth_smallest(items, k):
    if k < 1 or k > len(items):
        raise ValueError(k)
    items = list(items)
    low, high, place = 0, len(items) - 1, k - 1
    while True:
        pivot = items[randint(low, high)]
        left, middle, right = low, low, high
        while middle <= right:
            item = items[middle]
            if item < pivot:
                items[left], items[middle] = item, items[left]
                left += 1
                middle += 1
            elif pivot < item:
                items[middle], items[right] = items[right], item
                right -= 1
            else:
                middle += 1
        if place < left:
            high = left - 1
        elif place > right:
            low = right + 1
        else:
            return pivot
