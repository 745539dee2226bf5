"""A function makes the descriptor; the locks stand in a weak table, under a token that the object holds."""

import functools
import threading
import weakref


def lazy(compute):
    making = threading.Lock()
    locks = weakref.WeakKeyDictionary()

    class Token:
        pass

    class Descriptor:
        def __set_name__(self, owner, name):
            self.name = name
            self.place = "token for " + name

        def lock_of(self, instance):
            with making:
                token = instance.__dict__.setdefault(self.place, Token())
                return locks.setdefault(token, threading.RLock())

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            lock = self.lock_of(instance)
            lock.acquire()
            try:
                try:
                    return instance.__dict__[self.name]
                except KeyError:
                    pass
                instance.__dict__[self.name] = result = compute(instance)
                return result
            finally:
                lock.release()

    return functools.update_wrapper(Descriptor(), compute)
