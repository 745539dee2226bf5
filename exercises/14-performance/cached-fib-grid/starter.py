def ways(rows, columns, blocked):
    """Return in how many ways one gets from the first place of the grid to the last one."""
    if rows == 1 and columns == 1:
        return 1
    return (rows > 1 and ways(rows - 1, columns, blocked)) + (columns > 1 and ways(rows, columns - 1, blocked))
