from collections import deque


def window_maxima(levels, width):
    """Return the largest of each `width` neighbouring levels."""
    if width < 1:
        raise ValueError("a window holds at least one level")
    maxima = []
    candidates = deque()  # places whose levels fall from left to right
    for place, level in enumerate(levels):
        while candidates and levels[candidates[-1]] <= level:
            candidates.pop()
        candidates.append(place)
        if candidates[0] == place - width:
            candidates.popleft()
        if place >= width - 1:
            maxima.append(levels[candidates[0]])
    return maxima
