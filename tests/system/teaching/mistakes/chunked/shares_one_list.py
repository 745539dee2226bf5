def chunked(items, size):
    if size < 1:
        raise ValueError("size has to be 1 or more")
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk.clear()
    if chunk:
        yield chunk
