"""A pass is a function that carries the greatest item along; the next pass is one place shorter."""


def one_pass(items, end):
    exchanges = 0
    carried = items[0]
    for place in range(1, end):
        item = items[place]
        if carried > item:
            items[place - 1] = item
            items[place] = carried
            exchanges += 1
        else:
            carried = item
    return exchanges


def bubble_sort(items):
    total = 0
    for end in range(len(items), 1, -1):
        exchanges = one_pass(items, end)
        if exchanges == 0:
            break
        total += exchanges
    return total
