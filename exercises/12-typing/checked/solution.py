import functools
import inspect
import typing


def checked(function):
    """Return a function that checks arguments and result against the annotations of function."""
    signature = inspect.signature(function)

    @functools.wraps(function)
    def checking(*args, **kwargs):
        hints = typing.get_type_hints(function)  # now, for a name may be defined only after us
        for name, value in signature.bind(*args, **kwargs).arguments.items():
            for each in _values(signature.parameters[name].kind, value):
                if not _fits(each, hints.get(name, typing.Any)):
                    raise TypeError(f"{name}: {each!r} does not fit {hints[name]}")
        result = function(*args, **kwargs)
        if not _fits(result, hints.get("return", typing.Any)):
            raise TypeError(f"return: {result!r} does not fit {hints['return']}")
        return result

    return checking


def _values(kind, value):
    """What has to fit: each of *args, each value of **kwargs, or the argument itself."""
    if kind is inspect.Parameter.VAR_POSITIONAL:
        return value
    if kind is inspect.Parameter.VAR_KEYWORD:
        return value.values()
    return [value]


def _fits(value, hint):
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint is typing.Any:
        return True
    if origin is typing.Union or type(hint).__name__ == "UnionType":
        return any(_fits(value, choice) for choice in inner)
    if origin in (list, set):
        return isinstance(value, origin) and all(_fits(item, inner[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict) and all(
            _fits(key, inner[0]) and _fits(item, inner[1]) for key, item in value.items())
    if origin is tuple:
        if not isinstance(value, tuple):
            return False
        if inner[-1] is ...:
            return all(_fits(item, inner[0]) for item in value)
        return len(value) == len(inner) and all(map(_fits, value, inner))
    if hint is float:
        return isinstance(value, (int, float))
    return isinstance(value, hint) if isinstance(hint, type) else True
