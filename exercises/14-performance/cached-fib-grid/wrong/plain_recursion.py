"""Right, and exponential."""


def ways(rows, columns, blocked):
    boxes = set(blocked)

    def to(row, column):
        if row < 0 or column < 0 or (row, column) in boxes:
            return 0
        if row == column == 0:
            return 1
        return to(row - 1, column) + to(row, column - 1)

    return to(rows - 1, columns - 1)
