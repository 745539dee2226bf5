"""An iterator over the functions is empty after the first call."""


def compose(*functions):
    """Return a function that calls all functions, the last one first."""
    for function in functions:
        if not callable(function):
            raise TypeError(f"not callable: {function!r}")
    if not functions:
        return lambda value: value

    remaining = reversed(functions[:-1])

    def composed(*args, **kwargs):
        result = functions[-1](*args, **kwargs)
        for function in remaining:
            result = function(result)
        return result

    return composed
