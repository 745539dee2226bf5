"""Dictionaries in place of sets, until the end."""


def _appearances(ours, theirs):
    places = {}
    for name in ours:
        places[name] = {"ours"}
    for name in theirs:
        places.setdefault(name, set()).add("theirs")
    return places


def both(ours, theirs):
    return {name for name, where in _appearances(ours, theirs).items() if len(where) == 2}


def either(ours, theirs):
    return {name for name in _appearances(ours, theirs)}


def only_one(ours, theirs):
    return {name for name, where in _appearances(ours, theirs).items() if len(where) == 1}
