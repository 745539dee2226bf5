def group_anagrams(words):
    """Return the groups of words that consist of the same characters, by first appearance."""
    return [[word] for word in words]
