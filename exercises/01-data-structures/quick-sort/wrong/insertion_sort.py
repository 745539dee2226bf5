"""Moves each item past all that are greater."""


def quick_sort(items):
    for place in range(1, len(items)):
        item = items[place]
        while place > 0 and item < items[place - 1]:
            items[place] = items[place - 1]
            place -= 1
        items[place] = item
