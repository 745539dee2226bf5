def rotated_search(items, target):
    """Return the position of target in items, which are sorted and then turned round, or -1."""
    raise NotImplementedError("rotated_search is yours to write")
