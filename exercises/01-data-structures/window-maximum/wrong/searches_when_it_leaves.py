"""Keeps the maximum, and searches for the next one when it leaves the window."""


def window_maxima(levels, width):
    if width < 1:
        raise ValueError("a window holds at least one level")
    maxima = []
    for start in range(len(levels) - width + 1):
        end = start + width
        if start == 0 or levels[start - 1] == maxima[-1]:
            maxima.append(max(levels[start:end]))
        else:
            maxima.append(max(maxima[-1], levels[end - 1]))
    return maxima
