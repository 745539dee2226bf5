"""Swaps across the diagonal of the caller's own list, as if every table were a square."""


def transpose(rows):
    if any(len(row) != len(rows[0]) for row in rows):
        raise ValueError("rows have different lengths")
    for down in range(len(rows)):
        for across in range(down):
            rows[down][across], rows[across][down] = rows[across][down], rows[down][across]
    return rows
