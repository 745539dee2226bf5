"""An object that can be called. __get__ makes it bind like a function, so that methods work."""

import functools
import types


class memoize:
    _unknown = object()

    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.hits = 0
        self.misses = 0
        self._answers = {}

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)

    def __call__(self, *args, **kwargs):
        key = (args, frozenset(kwargs)) + tuple(kwargs[name] for name in sorted(kwargs))
        try:
            answer = self._answers.get(key, self._unknown)
        except TypeError:
            self.misses += 1
            return self.__wrapped__(*args, **kwargs)
        if answer is not self._unknown:
            self.hits += 1
            return answer
        self.misses += 1
        answer = self._answers[key] = self.__wrapped__(*args, **kwargs)
        return answer
