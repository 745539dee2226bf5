"""A frozen, ordered dataclass: its first two fields are what is compared."""

from dataclasses import dataclass, field

ORDER_OF_RANKS = {rank: place for place, rank in
                  enumerate(["2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K", "A"])}
ORDER_OF_SUITS = {"diamonds": 0, "hearts": 1, "spades": 2, "clubs": 3}


@dataclass(frozen=True, order=True)
class Card:
    by_rank: int = field(init=False, repr=False)
    by_suit: int = field(init=False, repr=False)
    rank: str
    suit: str

    def __post_init__(self):
        try:
            object.__setattr__(self, "by_rank", ORDER_OF_RANKS[self.rank])
            object.__setattr__(self, "by_suit", ORDER_OF_SUITS[self.suit])
        except KeyError as missing:
            raise ValueError(f"no such rank or suit: {missing}") from None

    def __str__(self):
        return f"{self.rank} of {self.suit}"
