"""Looks before it takes the lock, and does not look again when it has it."""

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
        # One lock for each object and attribute. setdefault is one step: all threads get the same.
        lock = values.setdefault("_lock_of_" + self.name, threading.RLock())
        if self.name not in values:
            with lock:
                values[self.name] = self.compute(instance)
        return values[self.name]
