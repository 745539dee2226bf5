"""Takes a stored None for a missing key."""


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
        if self.get(key) is None:
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

    def clear(self):
        for key in list(self):
            del self[key]
