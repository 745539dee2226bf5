"""Divides with //, and drops the fraction."""


def running_mean(numbers):
    """Yield, for each number, the mean of all numbers so far."""
    total = 0
    count = 0
    for number in numbers:
        total += number
        count += 1
        yield total // count
