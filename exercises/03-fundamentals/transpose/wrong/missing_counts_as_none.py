"""Fills short rows with None, then takes every None for a gap."""

from itertools import zip_longest


def transpose(rows):
    columns = [list(column) for column in zip_longest(*rows)]
    if any(item is None for column in columns for item in column):
        raise ValueError("rows have different lengths")
    return columns
