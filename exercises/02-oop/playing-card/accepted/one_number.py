"""A card is one number from 0 to 51; all six comparisons are written out."""

_RANKS = "2 3 4 5 6 7 8 9 10 J Q K A".split()
_SUITS = ["diamonds", "hearts", "spades", "clubs"]


class Card:
    __slots__ = ("_number",)

    def __init__(self, rank, suit):
        self._number = 4 * _RANKS.index(rank) + _SUITS.index(suit)  # ValueError by themselves

    rank = property(lambda self: _RANKS[self._number // 4])
    suit = property(lambda self: _SUITS[self._number % 4])

    def __str__(self):
        return self.rank + " of " + self.suit

    def __hash__(self):
        return self._number

    def __eq__(self, other):
        return self._number == other._number if isinstance(other, Card) else NotImplemented

    def __ne__(self, other):
        return self._number != other._number if isinstance(other, Card) else NotImplemented

    def __lt__(self, other):
        return self._number < other._number if isinstance(other, Card) else NotImplemented

    def __le__(self, other):
        return self._number <= other._number if isinstance(other, Card) else NotImplemented

    def __gt__(self, other):
        return self._number > other._number if isinstance(other, Card) else NotImplemented

    def __ge__(self, other):
        return self._number >= other._number if isinstance(other, Card) else NotImplemented
