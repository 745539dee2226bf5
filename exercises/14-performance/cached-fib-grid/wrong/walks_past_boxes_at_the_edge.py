"""The edges are all ones, are they not?"""


def ways(rows, columns, blocked):
    boxes = set(blocked)
    if (0, 0) in boxes or (rows - 1, columns - 1) in boxes:
        return 0
    table = [[1] * columns for _ in range(rows)]
    for row in range(1, rows):
        for column in range(1, columns):
            up = 0 if (row - 1, column) in boxes else table[row - 1][column]
            left = 0 if (row, column - 1) in boxes else table[row][column - 1]
            table[row][column] = up + left
    return table[-1][-1]
