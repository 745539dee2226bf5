"""Inherits clear, which empties the table without a word."""


class LoggingDict(dict):
    """A dictionary that writes down how it was changed."""

    def __init__(self, *args, **kwargs):
        self.log = []
        self.update(*args, **kwargs)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.log.append(("set", key, value))

    def __delitem__(self, key):
        super().__delitem__(key)
        self.log.append(("delete", key))

    # The other methods of dict change its table directly, without the two above.

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        found = key in self
        value = super().pop(key, *default)
        if found:
            self.log.append(("delete", key))
        return value

    def popitem(self):
        key, value = super().popitem()
        self.log.append(("delete", key))
        return key, value
