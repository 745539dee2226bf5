"""The check itself raises, with the way that it has gone in the message."""

import functools
import inspect
import typing


def demand(value, hint, where):
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if hint is typing.Any:
        return
    if origin is None:
        if hint is float:
            hint = (float, int)
        elif not isinstance(hint, type):
            return
        if not isinstance(value, hint):
            raise TypeError(f"{where} is a {type(value).__name__}")
    elif origin in (list, set, dict, tuple):
        demand(value, origin, where)
        if origin is dict:
            for key in value:
                demand(key, inside[0], where + " key")
                demand(value[key], inside[1], where + " value")
        else:
            if origin is not tuple or inside[-1] is Ellipsis:
                inside = [inside[0]] * len(value)
            elif len(value) != len(inside):
                raise TypeError(f"{where} has {len(value)} items")
            for item, hint in zip(value, inside):
                demand(item, hint, where + " item")
    elif origin is typing.Union or "UnionType" in repr(origin):
        for choice in inside:
            try:
                return demand(value, choice, where)
            except TypeError:
                continue
        raise TypeError(f"{where} is none of the choices")


def checked(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        hints = typing.get_type_hints(function)
        arguments = inspect.signature(function).bind(*args, **kwargs)
        for parameter in arguments.signature.parameters.values():
            if parameter.name in arguments.arguments and parameter.name in hints:
                value = arguments.arguments[parameter.name]
                many = {parameter.VAR_POSITIONAL: lambda: value,
                        parameter.VAR_KEYWORD: lambda: value.values()}
                for each in many.get(parameter.kind, lambda: [value])():
                    demand(each, hints[parameter.name], parameter.name)
        result = function(*args, **kwargs)
        demand(result, hints.get("return", typing.Any), "return")
        return result

    return wrapper
