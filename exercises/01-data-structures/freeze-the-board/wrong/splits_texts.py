"""Goes through whatever can be gone through."""


def freeze(board):
    try:
        items = iter(board)
    except TypeError:
        return board
    return tuple(freeze(item) for item in items)
