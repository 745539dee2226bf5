def ways(rows, columns, blocked):
    """Return in how many ways one gets from the first place of the grid to the last one."""
    boxes = set(blocked)
    above = [1] + [0] * (columns - 1)  # as if one came to (0, 0) from above
    for row in range(rows):
        left = 0
        for column in range(columns):
            left = 0 if (row, column) in boxes else above[column] + left
            above[column] = left
    return above[-1]
