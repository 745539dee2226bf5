def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    key, descending = keys[0]
    return sorted(items, key=key)
