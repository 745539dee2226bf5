"""Computes all means first, and gives out a list."""


def running_mean(numbers):
    means = []
    total = 0
    for count, number in enumerate(numbers, start=1):
        total += number
        means.append(total / count)
    return means
