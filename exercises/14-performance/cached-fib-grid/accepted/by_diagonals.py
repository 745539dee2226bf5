"""Diagonal by diagonal: a dictionary from row to number; what cannot be reached is not in it."""


def ways(rows, columns, blocked):
    boxes = frozenset(blocked)
    reached = {0: 1} if (0, 0) not in boxes else {}
    for step in range(1, rows + columns - 1):
        following = {}
        for row, number in reached.items():
            for next_row in (row, row + 1):
                place = next_row, step - next_row
                if next_row < rows and place[1] < columns and place not in boxes:
                    following[next_row] = following.get(next_row, 0) + number
        reached = following
    return reached.get(rows - 1, 0)
