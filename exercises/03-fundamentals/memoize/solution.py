import functools


def memoize(function):
    """Return a function that remembers what function answered, and counts hits and misses."""
    answers = {}

    @functools.wraps(function)
    def remembering(*args, **kwargs):
        key = (args, frozenset(kwargs.items())) if _hashable(args, kwargs) else None
        if key is not None and key in answers:
            remembering.hits += 1
            return answers[key]
        remembering.misses += 1
        answer = function(*args, **kwargs)
        if key is not None:
            answers[key] = answer
        return answer

    remembering.hits = 0
    remembering.misses = 0
    return remembering


def _hashable(args, kwargs):
    try:
        hash((args, tuple(kwargs.values())))
    except TypeError:
        return False
    return True
