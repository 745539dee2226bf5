"""Notices too late that something cannot be called."""


def compose(*functions):
    """Return a function that calls all functions, the last one first."""
    if not functions:
        return lambda value: value

    def composed(*args, **kwargs):
        result = functions[-1](*args, **kwargs)
        for function in reversed(functions[:-1]):
            result = function(result)
        return result

    return composed
