"""Counts the names of both lists together."""

from collections import Counter
from itertools import chain


def both(ours, theirs):
    return {name for name, count in Counter(chain(ours, theirs)).items() if count > 1}


def either(ours, theirs):
    return set(chain(ours, theirs))


def only_one(ours, theirs):
    return {name for name, count in Counter(chain(ours, theirs)).items() if count == 1}
