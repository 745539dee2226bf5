def both(ours, theirs):
    """Return the set of those who are in both."""


def either(ours, theirs):
    """Return the set of those who are in at least one of them."""


def only_one(ours, theirs):
    """Return the set of those who are in exactly one of them."""
