"""Builds a check for each annotation at the first call, and only runs these checks afterwards."""

import inspect
from functools import wraps
from typing import Any, Union, get_args, get_origin, get_type_hints


def anything(value):
    return True


def instance_of(*kinds):
    return lambda value: isinstance(value, kinds)


def build(hint):
    origin = get_origin(hint)
    parts = [None if part is Ellipsis else build(part) for part in get_args(hint)]
    if origin is Union or str(origin) == "<class 'types.UnionType'>":
        return lambda value: True in (part(value) for part in parts)
    if origin is list or origin is set:
        return lambda value: isinstance(value, origin) and False not in map(parts[0], value)
    if origin is dict:
        return lambda value: isinstance(value, dict) and all(
            parts[0](key) and parts[1](value[key]) for key in value)
    if origin is tuple and parts[-1] is None:
        return lambda value: isinstance(value, tuple) and all(map(parts[0], value))
    if origin is tuple:
        return lambda value: (isinstance(value, tuple) and len(value) == len(parts)
                              and all(part(item) for part, item in zip(parts, value)))
    if hint is float:
        return instance_of(float, int)
    if inspect.isclass(hint) and origin is None and hint is not Any:
        return instance_of(hint)
    return anything


def checked(function):
    parameters = inspect.signature(function).parameters
    checks = {}

    @wraps(function)
    def wrapper(*args, **kwargs):
        if not checks:
            checks.update({name: build(hint) for name, hint in get_type_hints(function).items()})
            checks.setdefault("return", anything)
        bound = inspect.signature(function).bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            check = checks.get(name, anything)
            kind = parameters[name].kind
            if kind == kind.VAR_POSITIONAL:
                good = all(map(check, value))
            elif kind == kind.VAR_KEYWORD:
                good = all(map(check, value.values()))
            else:
                good = check(value)
            if not good:
                raise TypeError("wrong type for " + name)
        result = function(*args, **kwargs)
        if checks["return"](result):
            return result
        raise TypeError("wrong type of return value")

    return wrapper
