"""Multiplies a list of lists: all columns are the same one."""


def transpose(rows):
    if not rows:
        return []
    height, width = len(rows), len(rows[0])
    if any(len(row) != width for row in rows):
        raise ValueError("rows have different lengths")
    columns = [[None] * height] * width
    for down, row in enumerate(rows):
        for across, item in enumerate(row):
            columns[across][down] = item
    return columns
