def both(ours, theirs):
    """Return the set of those who are in both."""
    return set(ours) & set(theirs)


def either(ours, theirs):
    """Return the set of those who are in at least one of them."""
    return set(ours) | set(theirs)


def only_one(ours, theirs):
    """Return the set of those who are in exactly one of them."""
    return set(ours) ^ set(theirs)
