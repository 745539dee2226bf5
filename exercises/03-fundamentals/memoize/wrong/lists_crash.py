"""Never thought of arguments that cannot be keys."""

import functools


def memoize(function):
    answers = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = (args, frozenset(kwargs.items()))
        if key in answers:
            wrapper.hits += 1
            return answers[key]
        wrapper.misses += 1
        answers[key] = function(*args, **kwargs)
        return answers[key]

    wrapper.hits = 0
    wrapper.misses = 0
    return wrapper
