"""Says that equal cards are equal, but hashes each object by itself."""

import functools

RANKS = ("2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A")
SUITS = ("diamonds", "hearts", "spades", "clubs")


@functools.total_ordering
class Card:
    """A playing card."""

    def __init__(self, rank, suit):
        if rank not in RANKS or suit not in SUITS:
            raise ValueError(f"there is no {rank} of {suit}")
        self._rank = rank
        self._suit = suit

    @property
    def rank(self):
        return self._rank

    @property
    def suit(self):
        return self._suit

    def _strength(self):
        """Equality, order and hash all come from this."""
        return (RANKS.index(self._rank), SUITS.index(self._suit))

    def __eq__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self._strength() == other._strength()

    def __lt__(self, other):
        if not isinstance(other, Card):
            return NotImplemented
        return self._strength() < other._strength()

    def __hash__(self):
        return id(self)

    def __str__(self):
        return f"{self._rank} of {self._suit}"
