"""Looks for each place in the list."""


def ways(rows, columns, blocked):
    above = [1] + [0] * (columns - 1)
    for row in range(rows):
        left = 0
        for column in range(columns):
            left = 0 if (row, column) in blocked else above[column] + left
            above[column] = left
    return above[-1]
