"""Every method lets dict do its work, then writes down what has changed."""

_NOTHING = object()


class LoggingDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.log = [("set", *pair) for pair in self.items()]

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.log.append(("set", key, value))

    def __delitem__(self, key):
        super().__delitem__(key)
        self.log.append(("delete", key))

    def update(self, *args, **kwargs):
        changes = dict(*args, **kwargs)
        super().update(changes)
        self.log.extend(("set", key, value) for key, value in changes.items())

    def __ior__(self, other):
        LoggingDict.update(self, other)
        return self

    def setdefault(self, key, default=None):
        size = len(self)
        value = super().setdefault(key, default)
        if len(self) > size:
            self.log.append(("set", key, value))
        return value

    def pop(self, key, default=_NOTHING):
        size = len(self)
        value = super().pop(key) if default is _NOTHING else super().pop(key, default)
        if len(self) < size:
            self.log.append(("delete", key))
        return value

    def popitem(self):
        pair = super().popitem()
        self.log.append(("delete", pair[0]))
        return pair

    def clear(self):
        gone = list(self)
        super().clear()
        self.log.extend(("delete", key) for key in gone)
