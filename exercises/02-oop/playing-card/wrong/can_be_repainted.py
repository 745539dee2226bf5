"""Lets rank and suit be changed: a card is lost in its own set."""

import functools

RANKS = ("2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A")
SUITS = ("diamonds", "hearts", "spades", "clubs")


@functools.total_ordering
class Card:
    """A playing card."""

    def __init__(self, rank, suit):
        if rank not in RANKS or suit not in SUITS:
            raise ValueError(f"there is no {rank} of {suit}")
        self.rank = rank
        self.suit = suit

    def _strength(self):
        """Equality, order and hash all come from this."""
        return (RANKS.index(self.rank), SUITS.index(self.suit))

    def __eq__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self._strength() == other._strength()

    def __lt__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self._strength() < other._strength()

    def __hash__(self):
        return hash(self._strength())

    def __str__(self):
        return f"{self.rank} of {self.suit}"
