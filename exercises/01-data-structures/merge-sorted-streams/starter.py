from itertools import chain


def merged(*streams):
    """Return a lazy iterator over the items of all sorted streams in ascending order."""
    return chain(*streams)
