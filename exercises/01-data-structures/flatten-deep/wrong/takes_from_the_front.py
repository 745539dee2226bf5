"""Replaces a list by its items, at the front of all that waits."""


def flatten(items):
    waiting = list(items)
    leaves = []
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, (list, tuple)):
            waiting[:0] = item
        else:
            leaves.append(item)
    return leaves
