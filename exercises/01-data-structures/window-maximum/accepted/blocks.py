"""Running maxima within blocks of the window's width, from both ends."""


def window_maxima(levels, width):
    if width < 1:
        raise ValueError(width)
    to_right, to_left = list(levels), list(levels)
    for place in range(1, len(levels)):
        if place % width:
            to_right[place] = max(to_right[place - 1], levels[place])
    for place in range(len(levels) - 2, -1, -1):
        if (place + 1) % width:
            to_left[place] = max(to_left[place + 1], levels[place])
    windows = range(len(levels) - width + 1)
    return [max(to_left[start], to_right[start + width - 1]) for start in windows]
