def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    """Return what the players say for the numbers from 1 to limit, as a list of texts."""
    return [number for number in range(limit)]
