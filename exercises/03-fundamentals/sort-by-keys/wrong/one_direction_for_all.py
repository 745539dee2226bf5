"""Takes the direction of the first key for all of them."""


def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    descending = bool(keys) and keys[0][1]
    return sorted(items, key=lambda item: tuple(key(item) for key, _ in keys), reverse=descending)
