"""Reverses the order of the words, which is another exercise."""


def reverse_string(text):
    return " ".join(text.split()[::-1])
