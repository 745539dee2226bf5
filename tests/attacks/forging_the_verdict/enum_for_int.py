# attack: returns members of an IntEnum for ints
# verdict: WA
# kata: sign
import enum


class Sign(enum.IntEnum):
    MINUS, NONE, PLUS = -1, 0, 1


def sign(n):
    return Sign((n > 0) - (n < 0))
