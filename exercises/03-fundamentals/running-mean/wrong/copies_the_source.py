"""Turns the input into a list before it begins."""


def running_mean(numbers):
    total = 0
    for count, number in enumerate(list(numbers), start=1):
        total += number
        yield total / count
