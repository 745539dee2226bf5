"""Counts every item, which tells more than is asked for."""

from collections import Counter


def has_duplicates(items):
    return any(count > 1 for count in Counter(items).values())
