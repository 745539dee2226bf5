"""Remembers what it has seen in a list."""


def has_duplicates(items):
    seen = []
    for item in items:
        hash(item)
        if item in seen:
            return True
        seen.append(item)
    return False
