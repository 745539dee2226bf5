"""One flat tuple for everything: a pair given by position looks like a keyword."""

import functools


def memoize(function):
    answers = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = args + tuple(sorted(kwargs.items()))
        try:
            known = key in answers
        except TypeError:
            wrapper.misses += 1
            return function(*args, **kwargs)
        if known:
            wrapper.hits += 1
            return answers[key]
        wrapper.misses += 1
        answers[key] = function(*args, **kwargs)
        return answers[key]

    wrapper.hits = 0
    wrapper.misses = 0
    return wrapper
