"""Removes items from the list over which it loops, and skips every neighbour."""


def flatten_and_filter(batches, keep):
    items = []
    for batch in batches:
        if batch is not None:
            items.extend(batch)
    for item in items:
        if not keep(item):
            items.remove(item)
    return items
