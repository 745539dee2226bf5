"""Fetches the next number before it gives out the mean of the last ones."""


def running_mean(numbers):
    source = iter(numbers)
    total = count = 0
    end = object()
    number = next(source, end)
    while number is not end:
        total += number
        count += 1
        number = next(source, end)
        yield total / count
