"""A number in place of the letters."""


def group_anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault((len(word), sum(map(ord, word))), []).append(word)
    return list(groups.values())
