from dataclasses import astuple, dataclass


@dataclass(frozen=True, repr=False)
class Money:
    cents: int
    currency: str = "EUR"

    def __repr__(self):
        return "%s%r" % (self.__class__.__qualname__, astuple(self))

    def __str__(self):
        sign, cents = ("-", -self.cents) if self.cents < 0 else ("", self.cents)
        return "%s%s.%02d %s" % (sign, format(cents // 100, ","), cents % 100, self.currency)
