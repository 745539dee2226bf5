class Declined(Exception):
    """The gateway's final word: the card will not be charged."""


class Checkout:
    """Charges orders through `gateway`, and tells the time by `clock`."""

    def __init__(self, gateway, clock):
        self.gateway = gateway
        self.clock = clock
        self.receipts = {}

    def pay(self, order, cents):
        if cents <= 0:
            raise ValueError("nothing to pay")
        if order in self.receipts:
            return self.receipts[order]
        number = self._charge(order, cents)
        self.receipts[order] = (number, cents, self.clock.now())
        return self.receipts[order]

    def _charge(self, order, cents):
        try:
            return self.gateway.charge(order, cents)
        except ConnectionError:
            return self.gateway.charge(order, cents)
