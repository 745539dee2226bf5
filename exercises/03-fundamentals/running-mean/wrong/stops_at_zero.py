"""Ends the loop at a zero, which counts as false."""


def running_mean(numbers):
    source = iter(numbers)
    total = count = 0
    while number := next(source, None):
        total += number
        count += 1
        yield total / count
