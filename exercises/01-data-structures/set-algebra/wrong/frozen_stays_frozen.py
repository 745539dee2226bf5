"""Makes sets of what is none, and takes a frozen set for one."""


def _as_set(names):
    return names if isinstance(names, (set, frozenset)) else set(names)


def both(ours, theirs):
    return _as_set(ours) & _as_set(theirs)


def either(ours, theirs):
    return _as_set(ours) | _as_set(theirs)


def only_one(ours, theirs):
    return _as_set(ours) ^ _as_set(theirs)
