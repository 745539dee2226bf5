"""Builds the orders of the first n items from those of the first n - 1; a set keeps each of them once."""


def permutations(items):
    orders = {()}
    for item in items:
        orders = {order[:place] + (item,) + order[place:] for order in orders for place in range(len(order) + 1)}
    return sorted(orders)
