"""Takes it for granted that there is a function."""


def compose(*functions):
    """Return a function that calls all functions, the last one first."""
    for function in functions:
        if not callable(function):
            raise TypeError(f"not callable: {function!r}")
    def composed(*args, **kwargs):
        result = functions[-1](*args, **kwargs)
        for function in reversed(functions[:-1]):
            result = function(result)
        return result

    return composed
