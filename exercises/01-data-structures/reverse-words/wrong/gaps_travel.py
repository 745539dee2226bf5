"""Keeps all spaces, but not where they were."""


def reverse_words(text):
    return " ".join(reversed(text.split(" ")))
