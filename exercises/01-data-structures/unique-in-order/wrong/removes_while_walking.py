"""Deletes the later ones out of the list itself."""


def unique(items):
    if not isinstance(items, list):
        items = list(items)
    seen = set()
    kept = 0
    for item in items:
        if item not in seen:
            seen.add(item)
            items[kept] = item
            kept += 1
    del items[kept:]
    return items
