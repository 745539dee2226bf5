"""Counts retries instead of attempts."""


class GaveUp(Exception):
    """All attempts have failed."""


def retry(function, attempts, expected, pause=None):
    """Call function until it succeeds, and return what it returns."""
    if attempts < 1:
        raise ValueError("there must be at least one attempt")
    for number in range(attempts + 1):
        try:
            return function()
        except expected as error:
            if number == attempts:
                raise GaveUp(f"failed {attempts} times") from error
        if pause is not None:
            pause(number)
