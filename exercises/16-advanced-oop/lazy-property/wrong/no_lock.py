"""Two threads that come at the same time both compute."""


class lazy:
    """Decorator for methods: an attribute that is computed when it is read for the first time."""

    def __init__(self, compute):
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        values = instance.__dict__
        if self.name not in values:
            values[self.name] = self.compute(instance)
        return values[self.name]
