"""Splits with the gaps as pieces of their own: words at even places, gaps at odd ones."""

import re


def reverse_words(text):
    lead = len(text) - len(text.lstrip(" "))
    end = len(text.rstrip(" "))
    if end <= lead:
        return text
    pieces = re.split("( +)", text[lead:end])
    pieces[::2] = pieces[::2][::-1]
    return text[:lead] + "".join(pieces) + text[end:]
