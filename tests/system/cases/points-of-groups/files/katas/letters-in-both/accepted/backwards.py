"""Finds them from the end of the first word: another order."""


def in_both(one, other):
    left = list(other)
    found = []
    for letter in reversed(one):
        if letter in left:
            left.remove(letter)
            found.append(letter)
    return found
