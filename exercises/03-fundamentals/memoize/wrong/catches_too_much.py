"""The try encloses the call as well, so that a TypeError of the function itself is caught."""

import functools


def memoize(function):
    answers = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            key = (args, frozenset(kwargs.items()))
            if key in answers:
                wrapper.hits += 1
                return answers[key]
            answer = answers[key] = function(*args, **kwargs)
        except TypeError:
            answer = function(*args, **kwargs)
        except Exception:
            wrapper.misses += 1
            raise
        wrapper.misses += 1
        return answer

    wrapper.hits = 0
    wrapper.misses = 0
    return wrapper
