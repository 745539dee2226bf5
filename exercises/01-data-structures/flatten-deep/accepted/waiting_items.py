"""What waits lies on a stack, the leftmost on top."""


def flatten(items):
    leaves = []
    waiting = [items]
    while waiting:
        item = waiting.pop()
        if isinstance(item, (list, tuple)):
            waiting.extend(reversed(item))
        else:
            leaves.append(item)
    return leaves
