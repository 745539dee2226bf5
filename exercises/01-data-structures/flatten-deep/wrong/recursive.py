"""Right, as long as it is not deep."""


def flatten(items):
    leaves = []
    for item in items:
        if isinstance(item, (list, tuple)):
            leaves.extend(flatten(item))
        else:
            leaves.append(item)
    return leaves
