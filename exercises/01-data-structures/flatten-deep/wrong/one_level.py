"""One level less."""


def flatten(items):
    return [leaf for item in items for leaf in (item if isinstance(item, (list, tuple)) else [item])]
