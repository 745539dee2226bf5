def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    result = list(items)
    for key, descending in reversed(keys):  # stable: each pass keeps the order of the last one
        result.sort(key=key, reverse=descending)
    return result
