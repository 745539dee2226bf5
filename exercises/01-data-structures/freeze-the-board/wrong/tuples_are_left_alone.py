"""Takes tuples for frozen."""


def freeze(board):
    if isinstance(board, list):
        return tuple(freeze(item) for item in board)
    return board
