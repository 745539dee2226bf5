"""The set alone."""


def unique(items):
    return list(set(items))
