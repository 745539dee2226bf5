"""Raises after the except clause, where the last error is gone."""


class GaveUp(Exception):
    """All attempts have failed."""


def retry(function, attempts, expected, pause=None):
    """Call function until it succeeds, and return what it returns."""
    if attempts < 1:
        raise ValueError("there must be at least one attempt")
    for number in range(1, attempts + 1):
        try:
            return function()
        except expected:
            if pause is not None and number < attempts:
                pause(number)
    raise GaveUp(f"failed {attempts} times")
