"""Right, and quadratic: each item is searched for in the list so far."""


def unique(items):
    result = []
    for item in items:
        hash(item)
        if item not in result:
            result.append(item)
    return result
