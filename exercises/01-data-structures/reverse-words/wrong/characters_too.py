"""Reverses the text, letters and all."""


def reverse_words(text):
    return text[::-1]
