def chunked(items, size):
    """Cut any iterable into lists of `size` items, as they are asked for."""
    if size < 1:
        raise ValueError("size has to be 1 or more")
    chunks = [[]]
    for item in items:
        chunks[-1].append(item)
        if len(chunks[-1]) == size:
            yield chunks[-1]
            chunks.append([])
    if chunks[-1]:
        yield chunks[-1]
