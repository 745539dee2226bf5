"""Sorts, and then gives the result to its own name only."""


def quick_sort(items):
    if len(items) < 2:
        return
    pivot = items[len(items) // 2]
    smaller = [item for item in items if item < pivot]
    greater = [item for item in items if pivot < item]
    equal = [item for item in items if not item < pivot and not pivot < item]
    quick_sort(smaller)
    quick_sort(greater)
    items = smaller + equal + greater
