"""Knows lists only."""


def flatten(items):
    leaves = []
    waiting = [list(items)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        else:
            leaves.append(item)
    return leaves
