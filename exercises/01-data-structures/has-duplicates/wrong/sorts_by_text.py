"""Sorts by what the items look like."""


def has_duplicates(items):
    for item in items:
        hash(item)
    texts = sorted(str(item) for item in items)
    return any(left == right for left, right in zip(texts, texts[1:]))
