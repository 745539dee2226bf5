"""A tuple of lists."""


def freeze(board):
    return tuple(board)
