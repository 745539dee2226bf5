"""Returns the numbers themselves."""


def pair_with_sum(numbers, total):
    passed = set()
    for number in numbers:
        if total - number in passed:
            return total - number, number
        passed.add(number)
    return None
