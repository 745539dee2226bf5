"""The right names, as lists."""


def both(ours, theirs):
    return sorted(set(ours) & set(theirs))


def either(ours, theirs):
    return sorted(set(ours) | set(theirs))


def only_one(ours, theirs):
    return sorted(set(ours) ^ set(theirs))
