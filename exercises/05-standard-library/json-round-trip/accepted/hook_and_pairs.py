"""json calls a hook for every object that it has read, from the inside out."""

import dataclasses
import datetime
import functools
import json


@functools.singledispatch
def pack(value):
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        members = [[field.name, pack(getattr(value, field.name))] for field in dataclasses.fields(value)]
        return {"!": "object", "of": type(value).__name__, "members": members}
    raise TypeError("not for JSON: " + repr(value))


@pack.register(str)
@pack.register(int)
@pack.register(float)
@pack.register(type(None))
def _(value):
    return value


@pack.register(list)
def _(value):
    return list(map(pack, value))


@pack.register(dict)
def _(value):
    for key in value:
        if not isinstance(key, str):
            raise TypeError("not a text: " + repr(key))
    if "!" in value:
        return {"!": "pairs", "pairs": [[key, pack(item)] for key, item in value.items()]}
    return {key: pack(item) for key, item in value.items()}


@pack.register(tuple)
@pack.register(set)
def _(value):
    return {"!": type(value).__name__, "items": list(map(pack, value))}


@pack.register(datetime.date)
def _(value):
    return {"!": "day", "text": value.isoformat()}


@pack.register(datetime.datetime)
def _(value):
    return {"!": "moment", "text": value.isoformat()}


def to_json(value):
    return json.dumps(pack(value), allow_nan=False, indent=1)


def from_json(text, classes=()):
    classes = {each.__name__: each for each in classes}

    def make(found):
        try:
            of = found["of"]
            return classes[of](**dict(found["members"]))
        except KeyError:
            raise ValueError("class not allowed") from None

    makers = {
        "object": make,
        "pairs": lambda found: dict(found["pairs"]),
        "tuple": lambda found: tuple(found["items"]),
        "set": lambda found: set(found["items"]),
        "day": lambda found: datetime.date.fromisoformat(found["text"]),
        "moment": lambda found: datetime.datetime.fromisoformat(found["text"]),
    }
    return json.loads(text, object_hook=lambda found: makers[found["!"]](found) if "!" in found else found)
