"""Puts the pivot back once, however often it occurs."""


def quick_sort(items):
    if len(items) < 2:
        return
    pivot = items[len(items) // 2]
    smaller = [item for item in items if item < pivot]
    greater = [item for item in items if pivot < item]
    quick_sort(smaller)
    quick_sort(greater)
    items[:] = [*smaller, pivot, *greater]
