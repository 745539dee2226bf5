class Declined(Exception):
    pass


ATTEMPTS = 2
PAUSE = 2


class Checkout:
    def __init__(self, gateway, clock):
        self._services = gateway, clock
        self._paid = []

    def pay(self, order, cents):
        if not cents > 0:
            raise ValueError(cents)
        for paid, receipt in self._paid:
            if paid == order:
                return receipt
        gateway, clock = self._services
        for attempt in range(1, ATTEMPTS + 1):
            try:
                number = gateway.charge(order, cents)
                break
            except ConnectionError:
                if attempt == ATTEMPTS:
                    raise
                clock.sleep(PAUSE)
        receipt = (number, cents, clock.now())
        self._paid.append((order, receipt))
        return receipt
