"""Leaves, and lists and tuples of them."""

from kata import boolean, choice, integer, list_of


def leaf(rng):
    return choice(rng, [0, "", None, "ab", integer(rng, 0, 9)])


def inner(rng, item):
    items = list_of(rng, item, most=4)
    return tuple(items) if boolean(rng) else items
