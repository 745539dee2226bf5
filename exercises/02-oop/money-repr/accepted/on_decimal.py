from decimal import Decimal


class Money:
    __slots__ = ("cents", "currency")

    def __init__(self, cents, currency="EUR"):
        self.cents, self.currency = cents, currency

    @property
    def _key(self):
        return self.cents, self.currency

    def __repr__(self):
        return "{}(cents={!r}, currency={!r})".format(self.__class__.__name__, *self._key)

    def __str__(self):
        return "{:,} {}".format(Decimal(self.cents).scaleb(-2).quantize(Decimal("0.01")), self.currency)

    def __eq__(self, other):
        return self._key == other._key if isinstance(other, Money) else NotImplemented

    def __hash__(self):
        return hash(self._key)
