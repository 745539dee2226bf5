"""Tickets of a large hall: alike up to their last part, so that comparing two of them takes time."""

HEAD = tuple(1_000 + number for number in range(24))


def tickets(rng, count):
    """No two are the same, and they come in no order."""
    numbers = rng.sample(range(10**9), count)
    return [(*HEAD, number) for number in numbers]
