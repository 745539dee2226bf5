"""A generator, which nevertheless remembers every number."""


def running_mean(numbers):
    """Yield, for each number, the mean of all numbers so far."""
    seen = []
    total = 0
    for number in numbers:
        total += number
        seen.append(number)
        yield total / len(seen)
