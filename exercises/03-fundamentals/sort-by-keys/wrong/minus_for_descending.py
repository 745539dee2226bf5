"""A minus sign turns numbers round, and nothing else."""


def sort_by_keys(items, keys):
    """Return a new list of the items, sorted by all keys, the first being the most important."""
    def row(item):
        return tuple(-key(item) if descending else key(item) for key, descending in keys)

    return sorted(items, key=row)
