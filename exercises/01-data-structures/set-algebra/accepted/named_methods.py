def both(ours, theirs):
    return set(ours).intersection(theirs)


def either(ours, theirs):
    return set().union(ours, theirs)


def only_one(ours, theirs):
    result = set(ours)
    result.symmetric_difference_update(theirs)
    return result
