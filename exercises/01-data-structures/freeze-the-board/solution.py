def freeze(board):
    """Return board with a tuple in place of every list, at every depth."""
    if isinstance(board, (list, tuple)):
        return tuple(freeze(item) for item in board)
    return board
