def permutations(items):
    """Return all orders of the items as tuples, in ascending order, each of them once."""
    order = sorted(items)
    orders = [tuple(order)]
    while _advance(order):
        orders.append(tuple(order))
    return orders


def _advance(order):
    """Turn order into the next greater one; False if there is none."""
    left = len(order) - 2
    while left >= 0 and not order[left] < order[left + 1]:
        left -= 1
    if left < 0:
        return False
    right = len(order) - 1
    while not order[left] < order[right]:
        right -= 1
    order[left], order[right] = order[right], order[left]
    order[left + 1 :] = reversed(order[left + 1 :])
    return True
