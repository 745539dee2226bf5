"""Makes no attempt, and returns None as if all were well."""


class GaveUp(Exception):
    """All attempts have failed."""


def retry(function, attempts, expected, pause=None):
    """Call function until it succeeds, and return what it returns."""
    for number in range(1, attempts + 1):
        try:
            return function()
        except expected as error:
            if number == attempts:
                raise GaveUp(f"failed {attempts} times") from error
        if pause is not None:
            pause(number)
