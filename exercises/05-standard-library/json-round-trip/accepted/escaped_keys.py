"""Special values are objects with one key, such as @t; keys that begin with @ get one more."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime


def to_json(value):
    def write(item):
        kind = type(item)
        if kind is dict:
            result = {}
            for key in item:
                if not isinstance(key, str):
                    raise TypeError("key")
                result["@" + key if key.startswith("@") else key] = write(item[key])
            return result
        if kind is list:
            return [write(each) for each in item]
        if kind is tuple:
            return {"@t": [write(each) for each in item]}
        if kind is set:
            return {"@s": [write(each) for each in item]}
        if kind is datetime:
            return {"@m": item.isoformat()}
        if kind is date:
            return {"@d": [item.year, item.month, item.day]}
        if is_dataclass(item) and kind is not type:
            content = {each.name: write(getattr(item, each.name)) for each in fields(item)}
            return {"@c": [kind.__name__, content]}
        if item is None or kind in {str, int, bool, float}:
            return item
        raise TypeError(kind)

    return json.JSONEncoder(allow_nan=False).encode(write(value))


def from_json(text, classes=()):
    def read(item):
        if isinstance(item, list):
            return [read(each) for each in item]
        if not isinstance(item, dict):
            return item
        if len(item) == 1:
            [(key, content)] = item.items()
            if key == "@t":
                return tuple(map(read, content))
            if key == "@s":
                return set(map(read, content))
            if key == "@m":
                return datetime.fromisoformat(content)
            if key == "@d":
                return date(*content)
            if key == "@c":
                for known in classes:
                    if known.__name__ == content[0]:
                        return known(**{name: read(each) for name, each in content[1].items()})
                raise ValueError(content[0])
        return {key[1:] if key.startswith("@") else key: read(each) for key, each in item.items()}

    return read(json.loads(text))
