"""No items, no orders."""


def permutations(items):
    items = sorted(items)
    if not items:
        return []
    if len(items) == 1:
        return [tuple(items)]
    orders = []
    for place, item in enumerate(items):
        if place == 0 or items[place - 1] != item:
            orders += [(item,) + rest for rest in permutations(items[:place] + items[place + 1 :])]
    return orders
