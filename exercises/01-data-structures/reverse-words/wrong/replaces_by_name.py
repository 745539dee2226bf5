"""Replaces one word after the other by its counterpart, wherever it is found first."""


def reverse_words(text):
    words = [word for word in text.split(" ") if word]
    for old, new in zip(words, reversed(words)):
        text = text.replace(old, new, 1)
    return text
