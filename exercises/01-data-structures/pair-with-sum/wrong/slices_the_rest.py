"""Looks for the partner in a copy of all that stands before."""


def pair_with_sum(numbers, total):
    for place, number in enumerate(numbers):
        before = numbers[:place]
        if total - number in before:
            return before.index(total - number), place
    return None
