"""Remembers the value on the descriptor, so that all objects have the first one's."""

import threading


class lazy:
    def __init__(self, compute):
        self.compute = compute
        self.__doc__ = compute.__doc__
        self.lock = threading.RLock()

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        with self.lock:
            if not hasattr(self, "value"):
                self.value = self.compute(instance)
            return self.value
