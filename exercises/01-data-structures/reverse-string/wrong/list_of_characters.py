"""Stops half-way: the characters are in order, but they are a list."""


def reverse_string(text):
    characters = list(text)
    characters.reverse()
    return characters
