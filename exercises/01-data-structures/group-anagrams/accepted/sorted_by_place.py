"""Sorts twice: by the characters to find the groups, by first place to put them in order."""

from itertools import groupby


def group_anagrams(words):
    marked = sorted((sorted(word), place, word) for place, word in enumerate(words))
    groups = [[(place, word) for _, place, word in group] for _, group in groupby(marked, key=lambda mark: mark[0])]
    groups.sort()
    return [[word for _, word in group] for group in groups]
