"""Removes runs, as `uniq` does in the shell."""

from itertools import groupby


def unique(items):
    return [item for item, _ in groupby(items)]
