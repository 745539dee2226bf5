"""Puts equal items side by side, where they can be sorted."""


def has_duplicates(items):
    in_order = sorted(items)
    for left, right in zip(in_order, in_order[1:]):
        if left == right:
            return True
    for item in items:
        hash(item)
    return False
