"""Begins each search with 0."""


def window_maxima(levels, width):
    if width < 1:
        raise ValueError("a window holds at least one level")
    maxima = []
    for start in range(len(levels) - width + 1):
        largest = 0
        for level in levels[start:start + width]:
            if level > largest:
                largest = level
        maxima.append(largest)
    return maxima
