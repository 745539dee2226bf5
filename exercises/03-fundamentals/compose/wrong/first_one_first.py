"""Runs the functions in the order in which they are written."""


def compose(*functions):
    """Return a function that calls all functions, the last one first."""
    for function in functions:
        if not callable(function):
            raise TypeError(f"not callable: {function!r}")
    if not functions:
        return lambda value: value

    def composed(*args, **kwargs):
        result = functions[0](*args, **kwargs)
        for function in functions[1:]:
            result = function(result)
        return result

    return composed
