"""Pairs."""
from typing import List


def pair_sums(numbers: List[int], total: int) -> int:
    """How many pairs of the numbers have that total.

    >>> pair_sums([1, 2, 3, 4], 5)
    2
    >>> pair_sums([], 0)
    0
    """
    return sum(a + b == total for i, a in enumerate(numbers) for b in numbers[i + 1:])


def _helper():
    return 1
