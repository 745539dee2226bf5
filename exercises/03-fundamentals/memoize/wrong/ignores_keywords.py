"""The key is made of the positional arguments alone."""

import functools


def memoize(function):
    answers = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            known = args in answers
            hash(tuple(kwargs.values()))
        except TypeError:
            wrapper.misses += 1
            return function(*args, **kwargs)
        if known:
            wrapper.hits += 1
            return answers[args]
        wrapper.misses += 1
        answers[args] = function(*args, **kwargs)
        return answers[args]

    wrapper.hits = 0
    wrapper.misses = 0
    return wrapper
