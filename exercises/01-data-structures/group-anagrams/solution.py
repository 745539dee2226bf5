def group_anagrams(words):
    """Return the groups of words that consist of the same characters, by first appearance."""
    groups = {}
    for word in words:
        groups.setdefault(tuple(sorted(word)), []).append(word)
    return list(groups.values())
