"""Takes one value, where the innermost function may take several."""


def compose(*functions):
    """Return a function that calls all functions, the last one first."""
    for function in functions:
        if not callable(function):
            raise TypeError(f"not callable: {function!r}")
    if not functions:
        return lambda value: value

    def composed(value):
        result = functions[-1](value)
        for function in reversed(functions[:-1]):
            result = function(result)
        return result

    return composed
