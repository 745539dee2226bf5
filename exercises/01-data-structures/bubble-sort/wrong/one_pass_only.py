"""A single pass."""


def bubble_sort(items):
    exchanges = 0
    for place in range(len(items) - 1):
        if items[place] > items[place + 1]:
            items[place], items[place + 1] = items[place + 1], items[place]
            exchanges += 1
    return exchanges
