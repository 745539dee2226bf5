def transpose(rows):
    """Return the columns of rows, as a new list of lists."""
    return rows
