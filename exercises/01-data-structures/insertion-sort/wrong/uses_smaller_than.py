"""Knows the order by itself."""


def insertion_sort(items, before):
    for place in range(1, len(items)):
        item = items[place]
        gap = place
        while gap > 0 and item < items[gap - 1]:
            items[gap] = items[gap - 1]
            gap -= 1
        items[gap] = item
