"""A table by id that is never cleaned: values outlive their objects."""


class Field:
    _MISSING = object()

    def __init__(self, kind, default=_MISSING):
        if default is not Field._MISSING and not isinstance(default, kind):
            raise TypeError("default")
        self.kind = kind
        self.default = default
        self.values = {}

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.values.get(id(instance), self.default)
        if value is Field._MISSING:
            raise AttributeError(self.name)
        return value

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(self.name)
        self.values[id(instance)] = value

    def __delete__(self, instance):
        if id(instance) not in self.values:
            raise AttributeError(self.name)
        del self.values[id(instance)]
