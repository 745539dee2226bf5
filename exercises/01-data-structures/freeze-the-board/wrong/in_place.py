"""Freezes the rows where they stand."""


def freeze(board):
    if isinstance(board, tuple):
        board = list(board)
    if not isinstance(board, list):
        return board
    for place, item in enumerate(board):
        board[place] = freeze(item)
    return tuple(board)
