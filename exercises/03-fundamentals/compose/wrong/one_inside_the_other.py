"""Binds early and nests right: each function is one call deeper."""


def compose(*functions):
    for function in functions:
        if not callable(function):
            raise TypeError(f"not callable: {function!r}")
    if not functions:
        return lambda value: value
    composed = functions[-1]
    for function in reversed(functions[:-1]):
        composed = _join(function, composed)
    return composed


def _join(outer, inner):
    return lambda *args, **kwargs: outer(inner(*args, **kwargs))
