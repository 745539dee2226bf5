"""A dictionary from items to themselves: a later one replaces the value."""


def unique(items):
    newest = {}
    for item in items:
        newest[item] = item
    return list(newest.values())
