def flatten(items):
    """Return a list of all that is neither list nor tuple in items, at any depth, from left to right."""
    return list(items)
