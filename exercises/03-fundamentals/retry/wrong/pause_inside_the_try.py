"""Lets pause run where its own exceptions are caught."""


class GaveUp(Exception):
    """All attempts have failed."""


def retry(function, attempts, expected, pause=None):
    """Call function until it succeeds, and return what it returns."""
    if attempts < 1:
        raise ValueError("there must be at least one attempt")
    for number in range(1, attempts + 1):
        try:
            if number > 1 and pause is not None:
                pause(number - 1)
            return function()
        except expected as error:
            if number == attempts:
                raise GaveUp(f"failed {attempts} times") from error
