"""Only those whom the others forgot."""


def both(ours, theirs):
    return set(ours) & set(theirs)


def either(ours, theirs):
    return set(ours) | set(theirs)


def only_one(ours, theirs):
    return set(ours) - set(theirs)
