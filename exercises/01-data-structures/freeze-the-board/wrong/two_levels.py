"""Knows of rows, and of nothing below them."""


def freeze(board):
    return tuple(tuple(row) if isinstance(row, (list, tuple)) else row for row in board)
