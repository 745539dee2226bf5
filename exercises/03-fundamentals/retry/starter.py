class GaveUp(Exception):
    """All attempts have failed."""


def retry(function, attempts, expected, pause=None):
    """Call function until it succeeds, and return what it returns."""
    for number in range(attempts):
        try:
            return function()
        except:
            pass
