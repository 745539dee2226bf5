"""Exchanges all the way down; recursion for the rest of the way of one item."""


def insertion_sort(items, before):
    for place in range(len(items)):
        left = place
        while left:
            right, left = left, left - 1
            if not before(items[right], items[left]):
                break
            items[left], items[right] = items[right], items[left]
