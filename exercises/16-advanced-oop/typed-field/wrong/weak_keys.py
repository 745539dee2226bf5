"""A table with the objects as keys: objects that are equal share their values."""

import weakref


class Field:
    _MISSING = object()

    def __init__(self, kind, default=_MISSING):
        if default is not Field._MISSING and not isinstance(default, kind):
            raise TypeError("default")
        self.kind = kind
        self.default = default
        self.values = weakref.WeakKeyDictionary()

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.values.get(instance, self.default)
        if value is Field._MISSING:
            raise AttributeError(self.name)
        return value

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(self.name)
        self.values[instance] = value

    def __delete__(self, instance):
        if instance not in self.values:
            raise AttributeError(self.name)
        del self.values[instance]
