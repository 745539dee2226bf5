"""Rings: lists of distinct ints turned round, and one that is far away and counts."""

from kata import integer, sorted_ints


def turned(rng):
    items = sorted_ints(rng, -9, 9, unique=True, most=9)
    places = integer(rng, 0, 8) % max(len(items), 1)
    return items[places:] + items[:places]


class Ring:
    """The even numbers below twice its length, beginning with the one at `first`."""

    def __init__(self, length, first):
        self.length = length
        self.first = first
        self.reads = 0

    def __len__(self):
        return self.length

    def __getitem__(self, position):
        places = range(self.length)[position]
        self.reads += len(places) if isinstance(position, slice) else 1
        if isinstance(position, slice):
            return [self._item(place) for place in places]
        return self._item(places)

    def _item(self, place):
        return 2 * ((self.first + place) % self.length)
