"""Asks whether there is something to do first."""


def freeze(board):
    if board and isinstance(board, (list, tuple)):
        return tuple(freeze(item) for item in board)
    return board
