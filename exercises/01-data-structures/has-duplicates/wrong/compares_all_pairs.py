"""Compares each item with all that follow it."""


def has_duplicates(items):
    for item in items:
        hash(item)
    for place, item in enumerate(items):
        for other in range(place + 1, len(items)):
            if items[other] == item:
                return True
    return False
