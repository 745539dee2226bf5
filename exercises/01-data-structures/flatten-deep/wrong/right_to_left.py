"""A stack, and what comes off it."""


def flatten(items):
    leaves = []
    waiting = list(items)
    while waiting:
        item = waiting.pop()
        if isinstance(item, (list, tuple)):
            waiting.extend(item)
        else:
            leaves.append(item)
    return leaves
