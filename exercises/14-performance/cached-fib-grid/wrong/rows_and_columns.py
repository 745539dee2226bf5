"""Column first, as x and y."""


def ways(rows, columns, blocked):
    boxes = set(blocked)
    above = [1] + [0] * (columns - 1)
    for row in range(rows):
        left = 0
        for column in range(columns):
            left = 0 if (column, row) in boxes else above[column] + left
            above[column] = left
    return above[-1]
