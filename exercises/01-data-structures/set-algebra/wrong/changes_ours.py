"""Uses the caller's own set for the result."""


def _as_set(names):
    return names if isinstance(names, set) else set(names)


def both(ours, theirs):
    return _as_set(ours) & set(theirs)


def either(ours, theirs):
    result = _as_set(ours)
    result.update(theirs)
    return result


def only_one(ours, theirs):
    return _as_set(ours) ^ set(theirs)
