"""The object holds nothing: the texts stand in a table of the module, under the objects' identity."""

import weakref

_texts = {}


class Secret:
    __slots__ = "__weakref__",

    def __init__(self, value):
        _texts[id(self)] = value
        weakref.finalize(self, _texts.pop, id(self))

    def reveal(self):
        return _texts[id(self)]

    def __eq__(self, other):
        if isinstance(other, Secret):
            return self.reveal() == other.reveal()
        return False

    def __hash__(self):
        return len(self.reveal())

    def __repr__(self):
        return "Secret(***)"

    def __str__(self):
        return "***"

    def __format__(self, spec):
        return f"{str(self):{spec}}"

    def __reduce_ex__(self, protocol):
        raise TypeError(protocol)


def read(environ, name):
    try:
        return environ[name]
    except KeyError:
        path = environ.get(name + "_FILE")
    if path is None:
        return ""
    with open(path) as lines:
        content = "".join(lines)
    return content[:len(content) - content.endswith("\n")]


def load_settings(environ, plain, secret):
    texts = {name: read(environ, name) for name in (*plain, *secret)}
    empty = [name for name in texts if texts[name] == ""]
    if empty:
        raise LookupError(" ".join(empty))
    return {name: plain[name](text) if name in plain else Secret(text) for name, text in texts.items()}
