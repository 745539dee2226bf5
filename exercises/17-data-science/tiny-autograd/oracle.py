"""Steps of a formula."""

from kata import choice, integer


def step(rng):
    """An operation, its two operands by their distance from the last value, and a number."""
    return (choice(rng, ["+", "-", "*", "neg", "relu", "n-", "n*"]), integer(rng, 0, 3), integer(rng, 0, 3),
            integer(rng, -3, 3))
