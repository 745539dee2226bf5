"""Runs of characters, by whether they are spaces."""

from itertools import groupby


def reverse_words(text):
    runs = [(gap, "".join(run)) for gap, run in groupby(text, key=lambda c: c == " ")]
    words = reversed([run for gap, run in runs if not gap])
    return "".join([run if gap else next(words) for gap, run in runs])
