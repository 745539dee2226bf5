"""The descriptor keeps the values, by the identity of the object, until the object is gone."""

import weakref


class Field:
    def __init__(self, kind, *defaults, **named):
        self.kind = kind
        self.defaults = list(defaults) + list(named.values())
        if any(not isinstance(value, kind) for value in self.defaults):
            raise TypeError("the default does not fit")
        self.values = {}

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if id(instance) in self.values:
            return self.values[id(instance)]
        for value in self.defaults:
            return value
        raise AttributeError(self.name)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(self.name)
        if id(instance) not in self.values:
            weakref.finalize(instance, self.values.pop, id(instance), None)
        self.values[id(instance)] = value

    def __delete__(self, instance):
        if self.values.pop(id(instance), self) is self:
            raise AttributeError(self.name)
