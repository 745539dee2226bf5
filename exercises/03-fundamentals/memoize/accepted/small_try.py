"""Looks up at once and sorts the two failures apart: KeyError for unknown, TypeError for unhashable."""

from functools import wraps


def memoize(function):
    memory = {}

    @wraps(function)
    def wrapper(*args, **kwargs):
        key = args, tuple(sorted(kwargs.items(), key=lambda pair: pair[0]))
        try:
            answer = memory[key]
        except KeyError:
            remember = True
        except TypeError:
            remember = False
        else:
            wrapper.hits += 1
            return answer
        wrapper.misses += 1
        answer = function(*args, **kwargs)
        if remember:
            memory[key] = answer
        return answer

    wrapper.hits = wrapper.misses = 0
    return wrapper
