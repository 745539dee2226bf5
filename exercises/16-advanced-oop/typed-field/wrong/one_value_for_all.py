"""The descriptor is one object for the whole class, and so is the value on it."""


class Field:
    _MISSING = object()

    def __init__(self, kind, default=_MISSING):
        if default is not Field._MISSING and not isinstance(default, kind):
            raise TypeError("default")
        self.kind = kind
        self.default = self.value = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.value is Field._MISSING:
            raise AttributeError(self.name)
        return self.value

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(self.name)
        self.value = value

    def __delete__(self, instance):
        if self.value is self.default:
            raise AttributeError(self.name)
        self.value = self.default
