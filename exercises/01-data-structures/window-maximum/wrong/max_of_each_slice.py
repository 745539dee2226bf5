"""Looks through each window from the beginning."""


def window_maxima(levels, width):
    if width < 1:
        raise ValueError("a window holds at least one level")
    return [max(levels[start:start + width]) for start in range(len(levels) - width + 1)]
