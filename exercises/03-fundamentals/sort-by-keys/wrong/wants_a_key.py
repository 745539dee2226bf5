"""Takes it for granted that there is a key."""


def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    (key, descending), *others = keys
    result = sort_by_keys(items, others) if others else list(items)
    result.sort(key=key, reverse=descending)
    return result
