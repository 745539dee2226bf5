"""Remembers what it has passed in a list."""


def pair_with_sum(numbers, total):
    passed = []
    for place, number in enumerate(numbers):
        if total - number in passed:
            return passed.index(total - number), place
        passed.append(number)
    return None
