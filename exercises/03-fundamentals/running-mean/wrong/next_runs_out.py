"""Calls next in an endless loop: at the end its StopIteration becomes a RuntimeError."""


def running_mean(numbers):
    source = iter(numbers)
    total = count = 0
    while True:
        total += next(source)
        count += 1
        yield total / count
