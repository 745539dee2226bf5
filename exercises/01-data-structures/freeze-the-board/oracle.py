"""Boards: what stands in them, and rows of lists and tuples."""

from kata import boolean, choice, integer, list_of


def cell(rng):
    return choice(rng, [0, "", "X", None, integer(rng, 0, 9), "pawn"])


def rows(rng, inner):
    items = list_of(rng, inner, most=4)
    return tuple(items) if boolean(rng) else items
