class Money:
    """An amount in the smallest unit of a currency that has a hundred of them."""

    def __init__(self, cents, currency="EUR"):
        self.cents = cents
        self.currency = currency

    def __repr__(self):
        return f"{type(self).__name__}({self.cents!r}, {self.currency!r})"

    def __str__(self):
        sign = "-" if self.cents < 0 else ""
        whole, rest = divmod(abs(self.cents), 100)
        return f"{sign}{whole:,}.{rest:02} {self.currency}"

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return (self.cents, self.currency) == (other.cents, other.currency)

    def __hash__(self):
        return hash((self.cents, self.currency))
