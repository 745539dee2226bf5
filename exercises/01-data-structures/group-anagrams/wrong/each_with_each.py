"""Right, and quadratic: searches the list of groups."""


def group_anagrams(words):
    groups = []
    for word in words:
        letters = sorted(word)
        for group in groups:
            if sorted(group[0]) == letters:
                group.append(word)
                break
        else:
            groups.append([word])
    return groups
