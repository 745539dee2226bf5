"""A set finds the second one of the pair; only then the list is searched, once, for the first."""


def pair_with_sum(numbers, total):
    seen = set()
    for place, number in enumerate(numbers):
        if total - number in seen:
            return numbers.index(total - number), place
        seen.add(number)
    return None
