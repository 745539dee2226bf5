def chunked(items, size):
    """Cut any iterable into lists of `size` items, as they are asked for."""
    if size < 1:
        raise ValueError("size has to be 1 or more")
    chunk = []
    for item in items:
        if len(chunk) == size:
            yield chunk
            chunk = []
        chunk.append(item)
    if chunk:
        yield chunk
