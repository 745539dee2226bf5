def chunked(items, size):
    """Cut any iterable into lists of `size` items, as they are asked for."""
    if size < 1:
        raise ValueError("size has to be 1 or more")
    items = list(items)
    while items:
        yield items[:size]
        items = items[size:]
