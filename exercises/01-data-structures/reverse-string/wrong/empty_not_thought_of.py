"""Halves the text, but only a single character ends the recursion: the empty text never does."""


def reverse_string(text):
    if len(text) == 1:
        return text
    middle = len(text) // 2
    return reverse_string(text[middle:]) + reverse_string(text[:middle])
