"""A fold over the functions, begun with the value: nothing is nested."""

from functools import reduce


def _checked(function):
    if not callable(function):
        raise TypeError(function)
    return function


def _identity(value):
    return value


def compose(*functions):
    *outer, innermost = map(_checked, functions or (_identity,))
    outer.reverse()
    return lambda *args, **kwargs: reduce(
        lambda result, function: function(result), outer, innermost(*args, **kwargs))
