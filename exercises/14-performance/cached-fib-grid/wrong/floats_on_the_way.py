"""Numbers with a point."""


def ways(rows, columns, blocked):
    boxes = set(blocked)
    above = [1.0] + [0.0] * (columns - 1)
    for row in range(rows):
        left = 0.0
        for column in range(columns):
            left = 0.0 if (row, column) in boxes else above[column] + left
            above[column] = left
    return int(above[-1])
