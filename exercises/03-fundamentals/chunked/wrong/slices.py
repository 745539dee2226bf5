def chunked(items, size):
    """Cut any iterable into lists of `size` items, as they are asked for."""
    if size < 1:
        raise ValueError("size has to be 1 or more")
    for start in range(0, len(items), size):
        yield list(items[start : start + size])
