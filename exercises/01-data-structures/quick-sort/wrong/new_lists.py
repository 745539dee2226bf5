"""The famous one with comprehensions, which makes new lists on each level."""

import random


def quick_sort(items):
    items[:] = _sorted(items)


def _sorted(items):
    if len(items) < 2:
        return items
    pivot = random.choice(items)
    smaller = [item for item in items if item < pivot]
    greater = [item for item in items if pivot < item]
    equal = [item for item in items if not item < pivot and not pivot < item]
    return _sorted(smaller) + equal + _sorted(greater)
