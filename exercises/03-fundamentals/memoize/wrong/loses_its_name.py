"""Everything but the name: the caller sees a function called wrapper."""


def memoize(function):
    answers = {}

    def wrapper(*args, **kwargs):
        try:
            key = (args, frozenset(kwargs.items()))
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
