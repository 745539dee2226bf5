"""One cache, for whatever boxes."""

KNOWN = {}


def ways(rows, columns, blocked):
    boxes = set(blocked)
    for row in range(rows):
        for column in range(columns):
            place = row, column
            if place in KNOWN:
                continue
            if place in boxes:
                KNOWN[place] = 0
            elif place == (0, 0):
                KNOWN[place] = 1
            else:
                KNOWN[place] = KNOWN.get((row - 1, column), 0) + KNOWN.get((row, column - 1), 0)
    return KNOWN[rows - 1, columns - 1]
