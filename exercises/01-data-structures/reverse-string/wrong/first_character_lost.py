"""Writes the slice's bounds out, and forgets that the stop position is not part of a slice."""


def reverse_string(text):
    return text[len(text):0:-1]
