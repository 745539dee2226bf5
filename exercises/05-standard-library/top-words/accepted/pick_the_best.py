"""Replaces what separates by blanks, then takes the best word count times."""

import collections


def top_words(text, count):
    if count < 0:
        raise ValueError("cannot list fewer than no words")
    spaced = "".join(char if char.isalnum() or char == "'" else " " for char in text.lower())
    left = collections.OrderedDict()
    for piece in spaced.split():
        parts = piece.split("'")
        while parts:
            run = []
            while parts and parts[0]:
                run.append(parts.pop(0))
            if run:
                word = "'".join(run)
                left[word] = left.get(word, 0) + 1
            else:
                parts.pop(0)
    answer = []
    while left and len(answer) < count:
        best = max(left, key=left.get)
        answer.append((best, left.pop(best)))
    return answer
