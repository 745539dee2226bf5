"""Right answers by looking at everything, which a long sequence does not allow."""


def binary_search(items, target):
    for position, item in enumerate(items):
        if item < target:
            continue
        return position if item == target else -1
    return -1
