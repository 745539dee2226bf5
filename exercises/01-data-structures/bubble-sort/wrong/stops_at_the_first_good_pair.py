"""Takes one good pair for a good list."""


def bubble_sort(items):
    exchanges = 0
    changed = True
    while changed:
        changed = False
        for place in range(len(items) - 1):
            if not items[place] > items[place + 1]:
                break
            items[place], items[place + 1] = items[place + 1], items[place]
            exchanges += 1
            changed = True
    return exchanges
