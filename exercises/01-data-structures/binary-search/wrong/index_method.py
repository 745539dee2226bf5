"""Leaves the work to a method that scans from the beginning."""


def binary_search(items, target):
    if target in items:
        return items.index(target)
    return -1
