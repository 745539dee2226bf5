"""Unless the other one belongs before it."""


def insertion_sort(items, before):
    for place in range(1, len(items)):
        item = items[place]
        gap = place
        while gap > 0 and not before(items[gap - 1], item):
            items[gap] = items[gap - 1]
            gap -= 1
        items[gap] = item
