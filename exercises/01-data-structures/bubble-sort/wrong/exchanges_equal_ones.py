"""Not smaller is wrong, isn't it?"""


def bubble_sort(items):
    exchanges = 0
    changed = True
    while changed:
        changed = False
        for place in range(len(items) - 1):
            if items[place] >= items[place + 1]:
                items[place], items[place + 1] = items[place + 1], items[place]
                exchanges += 1
                changed = True
    return exchanges
