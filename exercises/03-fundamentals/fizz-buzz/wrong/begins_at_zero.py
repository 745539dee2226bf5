"""range begins at 0."""


def fizz_buzz(limit, rules=((3, "Fizz"), (5, "Buzz"))):
    """Return what the players say for the numbers from 1 to limit, as a list of texts."""
    return [_said(number, rules) for number in range(limit + 1)]


def _said(number, rules):
    words = [word for divisor, word in rules if number % divisor == 0]
    return "".join(words) or str(number)
