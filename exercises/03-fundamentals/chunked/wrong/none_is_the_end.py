def chunked(items, size):
    """Cut any iterable into lists of `size` items, as they are asked for."""
    if size < 1:
        raise ValueError("size has to be 1 or more")
    chunk = []
    source = iter(items)
    for item in iter(lambda: next(source, None), None):
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
