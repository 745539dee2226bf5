"""One function for each type, chosen by the type of the argument."""

from functools import singledispatch


@singledispatch
def freeze(board):
    return board


@freeze.register(list)
@freeze.register(tuple)
def _(board):
    return tuple(map(freeze, board))
