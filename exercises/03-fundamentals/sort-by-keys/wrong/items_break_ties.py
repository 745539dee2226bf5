"""Puts the items themselves behind their keys, and compares them in a tie."""


def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    result = list(items)
    for key, descending in reversed(keys):
        rows = sorted([(key(item), item) for item in result], reverse=descending)
        result = [item for _, item in rows]
    return result
