"""Takes the middle between the last mean and the new number."""


def running_mean(numbers):
    """Yield, for each number, the mean of all numbers so far."""
    mean = None
    for number in numbers:
        mean = number if mean is None else (mean + number) / 2
        yield mean
