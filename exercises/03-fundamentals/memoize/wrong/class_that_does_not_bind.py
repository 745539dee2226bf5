"""A class with __call__ but without __get__: as a method it never receives the object."""

import functools


class memoize:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.hits = 0
        self.misses = 0
        self.answers = {}

    def __call__(self, *args, **kwargs):
        try:
            key = (args, frozenset(kwargs.items()))
            known = key in self.answers
        except TypeError:
            self.misses += 1
            return self.__wrapped__(*args, **kwargs)
        if known:
            self.hits += 1
            return self.answers[key]
        self.misses += 1
        self.answers[key] = self.__wrapped__(*args, **kwargs)
        return self.answers[key]
