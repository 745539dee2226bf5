def chunked(items, size):
    """Cut any iterable into lists of `size` items, as they are asked for."""
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
