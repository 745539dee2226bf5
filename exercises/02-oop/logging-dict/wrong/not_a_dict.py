"""UserDict sends everything through [] and del by itself, but it is no dict."""

from collections import UserDict


class LoggingDict(UserDict):
    def __init__(self, *args, **kwargs):
        self.log = []
        super().__init__(*args, **kwargs)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.log.append(("set", key, value))

    def __delitem__(self, key):
        super().__delitem__(key)
        self.log.append(("delete", key))

    def popitem(self):
        if not self.data:
            raise KeyError("empty")
        key = list(self.data)[-1]
        return key, self.pop(key)

    def __ior__(self, other):
        self.update(other)
        return self
