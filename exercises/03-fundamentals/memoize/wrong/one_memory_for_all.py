"""One dictionary for all functions, so that they answer for each other."""

import functools

ANSWERS = {}


def memoize(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            key = (args, frozenset(kwargs.items()))
            known = key in ANSWERS
        except TypeError:
            wrapper.misses += 1
            return function(*args, **kwargs)
        if known:
            wrapper.hits += 1
            return ANSWERS[key]
        wrapper.misses += 1
        ANSWERS[key] = function(*args, **kwargs)
        return ANSWERS[key]

    wrapper.hits = 0
    wrapper.misses = 0
    return wrapper
