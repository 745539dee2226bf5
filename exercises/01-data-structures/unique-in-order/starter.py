def unique(items):
    """Return a list of the items, each once, in the order of their first appearance."""
    return list(items)
