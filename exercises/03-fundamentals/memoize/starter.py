def memoize(function):
    """Return a function that remembers what function answered, and counts hits and misses."""

    def remembering(*args, **kwargs):
        return function(*args, **kwargs)  # remembers nothing yet

    return remembering
