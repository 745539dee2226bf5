"""The value is an attribute of the object, under another name; getattr and delattr raise by themselves."""


class Field:
    def __init__(self, kind, **options):
        self.kind = kind
        self.options = options
        for value in options.values():
            self.check(value)

    def __set_name__(self, owner, name):
        self.name = name
        self.place = "_field_" + name

    def check(self, value):
        if not isinstance(value, self.kind):
            raise TypeError("not acceptable: " + repr(value))

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.place, *self.options.values())

    def __set__(self, instance, value):
        self.check(value)
        setattr(instance, self.place, value)

    def __delete__(self, instance):
        delattr(instance, self.place)
