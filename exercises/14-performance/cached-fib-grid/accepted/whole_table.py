"""A table with a border of zeros; the cell before the first one holds the 1 to begin with."""


def ways(rows, columns, blocked):
    free = [[True] * columns for _ in range(rows)]
    for row, column in blocked:
        if 0 <= row < rows and 0 <= column < columns:
            free[row][column] = False
    table = [[0] * (columns + 1) for _ in range(rows + 1)]
    table[0][1] = 1
    for row in range(1, rows + 1):
        for column in range(1, columns + 1):
            if free[row - 1][column - 1]:
                table[row][column] = table[row - 1][column] + table[row][column - 1]
    return table[rows][columns]
