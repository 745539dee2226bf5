"""Indexes its input, as if it were a list."""


def running_mean(numbers):
    """Yield, for each number, the mean of all numbers so far."""
    total = 0
    count = 0
    for place in range(len(numbers)):
        total += numbers[place]
        count += 1
        yield total / count
