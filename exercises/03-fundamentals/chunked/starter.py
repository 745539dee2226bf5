def chunked(items, size):
    """Cut any iterable into lists of `size` items, as they are asked for."""
    pass
