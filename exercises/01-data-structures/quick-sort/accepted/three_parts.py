"""The Dutch flag: smaller, equal, greater; equal items are never looked at again."""

import random


def quick_sort(items):
    _sort(items, 0, len(items))


def _sort(items, start, end):
    while end - start > 1:
        pivot = items[random.randrange(start, end)]
        smaller, place, greater = start, start, end
        while place < greater:
            item = items[place]
            if item < pivot:
                items[smaller], items[place] = item, items[smaller]
                smaller += 1
                place += 1
            elif pivot < item:
                greater -= 1
                items[place], items[greater] = items[greater], item
            else:
                place += 1
        if smaller - start < end - greater:
            _sort(items, start, smaller)
            start = greater
        else:
            _sort(items, greater, end)
            end = smaller
