"""The largest level so far, wherever the window is."""


def window_maxima(levels, width):
    if width < 1:
        raise ValueError("a window holds at least one level")
    maxima = []
    for place, level in enumerate(levels):
        largest = level if place == 0 else max(largest, level)
        if place >= width - 1:
            maxima.append(largest)
    return maxima
