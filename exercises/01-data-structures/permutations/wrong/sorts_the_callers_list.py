"""Sorts what it is given, where it is."""


def permutations(items):
    if not isinstance(items, list):
        items = list(items)
    items.sort()
    if not items:
        return [()]
    orders = []
    for place, item in enumerate(items):
        if place == 0 or items[place - 1] != item:
            orders += [(item,) + rest for rest in permutations(items[:place] + items[place + 1 :])]
    return orders
