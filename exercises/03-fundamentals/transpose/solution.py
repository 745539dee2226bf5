def transpose(rows):
    """Return the columns of rows, as a new list of lists."""
    if not rows:
        return []
    width = len(rows[0])
    if any(len(row) != width for row in rows):
        raise ValueError("rows have different lengths")
    return [[row[place] for row in rows] for place in range(width)]
