"""Stores with setattr under its own name, which ends up here again."""


class Field:
    """An attribute that accepts values of one kind only: width = Field(int)."""

    _MISSING = object()

    def __init__(self, kind, default=_MISSING):
        if default is not Field._MISSING and not isinstance(default, kind):
            raise TypeError(f"default {default!r} is not of kind {kind}")
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__.get(self.name, self.default)
        if value is Field._MISSING:
            raise AttributeError(f"{self.name} has no value yet")
        return value

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: {value!r} is not of kind {self.kind}")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        if self.name not in instance.__dict__:
            raise AttributeError(f"{self.name} has no value to delete")
        del instance.__dict__[self.name]
