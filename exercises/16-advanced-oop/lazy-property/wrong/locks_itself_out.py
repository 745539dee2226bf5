"""One plain lock for an object: a lazy attribute that reads another one waits for itself."""

import threading


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
        lock = values.setdefault("_lock", threading.Lock())
        with lock:
            if self.name not in values:  # another thread may have been faster
                values[self.name] = self.compute(instance)
            return values[self.name]
