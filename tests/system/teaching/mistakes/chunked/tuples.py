def chunked(items, size):
    if size < 1:
        raise ValueError("size has to be 1 or more")
    items = iter(items)
    while True:
        chunk = tuple(item for item, _ in zip(items, range(size)))
        if not chunk:
            return
        yield chunk
