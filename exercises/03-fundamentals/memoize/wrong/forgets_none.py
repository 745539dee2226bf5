"""Takes a remembered None for an unknown call."""

import functools


def memoize(function):
    answers = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            key = (args, frozenset(kwargs.items()))
            answer = answers.get(key)
        except TypeError:
            wrapper.misses += 1
            return function(*args, **kwargs)
        if answer is not None:
            wrapper.hits += 1
            return answer
        wrapper.misses += 1
        answers[key] = function(*args, **kwargs)
        return answers[key]

    wrapper.hits = 0
    wrapper.misses = 0
    return wrapper
