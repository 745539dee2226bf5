"""Keeps values in the deque, each once."""

from collections import deque


def window_maxima(levels, width):
    if width < 1:
        raise ValueError("a window holds at least one level")
    maxima = []
    candidates = deque()
    for place, level in enumerate(levels):
        while candidates and candidates[-1] <= level:
            candidates.pop()
        candidates.append(level)
        if place >= width and candidates[0] == levels[place - width]:
            candidates.popleft()
        if place >= width - 1:
            maxima.append(candidates[0] if candidates else level - 1)
    return maxima
