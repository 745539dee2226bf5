"""Does not want to change what it was given."""


def bubble_sort(items):
    items = items[:]
    exchanges = 0
    changed = True
    while changed:
        changed = False
        for place in range(len(items) - 1):
            if items[place] > items[place + 1]:
                items[place], items[place + 1] = items[place + 1], items[place]
                exchanges += 1
                changed = True
    return exchanges
