"""All of it, in order."""


def top_k(stream, k):
    if k < 0:
        raise ValueError(k)
    return sorted(stream, reverse=True)[:k]
