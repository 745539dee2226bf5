from itertools import islice


def chunked(items, size):
    if size <= 0:
        raise ValueError(size)
    source = iter(items)
    return iter(lambda: list(islice(source, size)), [])
