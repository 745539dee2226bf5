"""Text as key: never unhashable, but it says how arguments are written, not what they are."""

import functools


def memoize(function):
    answers = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = repr(args) + repr(kwargs)
        if key in answers:
            wrapper.hits += 1
            return answers[key]
        wrapper.misses += 1
        answers[key] = function(*args, **kwargs)
        return answers[key]

    wrapper.hits = 0
    wrapper.misses = 0
    return wrapper
