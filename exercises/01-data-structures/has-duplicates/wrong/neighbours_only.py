"""Looks at neighbours, as if the items were in order."""


def has_duplicates(items):
    for item in items:
        hash(item)
    return any(left == right for left, right in zip(items, items[1:]))
