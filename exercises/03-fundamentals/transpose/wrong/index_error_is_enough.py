"""Waits for an IndexError, which only shorter rows cause."""


def transpose(rows):
    """Return the columns of rows, as a new list of lists."""
    if not rows:
        return []
    width = len(rows[0])
    try:
        return [[row[place] for row in rows] for place in range(width)]
    except IndexError:
        raise ValueError("rows have different lengths")
