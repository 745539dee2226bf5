"""Wraps each key in a lambda, and all of them look at the last key."""


def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    readers = []
    for key, descending in keys:
        readers.append((lambda item: key(item), descending))
    result = list(items)
    for reader, descending in reversed(readers):
        result.sort(key=reader, reverse=descending)
    return result
