"""A queue of two stacks, each of which knows its maximum."""


def window_maxima(levels, width):
    if width < 1:
        raise ValueError("no window")
    incoming, outgoing, maxima = [], [], []
    highest = None  # of what came in since the last turn
    for place, level in enumerate(levels):
        incoming.append(level)
        highest = level if highest is None else max(highest, level)
        if place >= width:
            if not outgoing:
                largest = None
                while incoming:
                    item = incoming.pop()
                    largest = item if largest is None else max(largest, item)
                    outgoing.append(largest)
                highest = None
            outgoing.pop()
        if place >= width - 1:
            ends = [end for end in (highest, outgoing[-1] if outgoing else None) if end is not None]
            maxima.append(max(ends))
    return maxima
