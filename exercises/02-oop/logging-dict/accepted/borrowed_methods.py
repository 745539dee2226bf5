"""MutableMapping builds its methods on [] and del; a dict can borrow them."""

from collections.abc import MutableMapping


class LoggingDict(dict):
    def __init__(self, *args, **kwargs):
        self.log = []
        self.update(*args, **kwargs)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value)
        self.log += [("set", key, value)]

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        self.log += [("delete", key)]

    update = MutableMapping.update
    setdefault = MutableMapping.setdefault
    clear = MutableMapping.clear

    def pop(self, key, *default):
        if len(default) > 1:
            raise TypeError("pop takes a key and at most one default")
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        try:
            key = next(reversed(self))
        except StopIteration:
            raise KeyError("nothing left") from None
        return key, self.pop(key)

    def __ior__(self, other):
        self.update(other)
        return self
