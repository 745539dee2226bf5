"""Exchanges each item with any smaller one behind it."""


def bubble_sort(items):
    exchanges = 0
    for left in range(len(items)):
        for right in range(left + 1, len(items)):
            if items[left] > items[right]:
                items[left], items[right] = items[right], items[left]
                exchanges += 1
    return exchanges
