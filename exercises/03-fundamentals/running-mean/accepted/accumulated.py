"""Sums from itertools.accumulate, counted by enumerate, in a generator expression."""

from itertools import accumulate


def running_mean(numbers):
    return (total / count for count, total in enumerate(accumulate(numbers), start=1))
