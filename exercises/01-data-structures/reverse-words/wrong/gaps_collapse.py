"""The line that everybody writes first, with the ends mended."""


def reverse_words(text):
    lead = len(text) - len(text.lstrip(" "))
    tail = len(text) - len(text.rstrip(" ")) if text.strip(" ") else 0
    return " " * lead + " ".join(reversed(text.split())) + " " * tail
