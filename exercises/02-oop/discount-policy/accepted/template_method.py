"""The parent keeps the promises; a subclass only says how much it would like to take off."""


class Discount:
    def __init__(self, name):
        self.name = name

    def applies_to(self, basket):
        return True

    def price(self, basket, code=""):
        full = sum(cents for _, cents in basket)
        off = self._off(tuple(basket), full, code) if self.applies_to(basket) else 0
        return full - min(off, full)

    def label(self):
        return f"Discount: {self.name}{self._note}"

    _note = ""

    def _off(self, basket, full, code):
        return 0


class Percent(Discount):
    def __init__(self, name, percent):
        Discount.__init__(self, name)
        self.percent = percent

    def _off(self, basket, full, code):
        return -(-full * self.percent // 100)


class Voucher(Discount):
    def __init__(self, name, cents, code):
        Discount.__init__(self, name)
        self.cents, self.code = cents, code

    def _off(self, basket, full, code):
        return self.cents if code == self.code else 0


class CheapestFree(Discount):
    _note = " (cheapest article free)"

    def applies_to(self, basket):
        return len(basket) > 2

    def _off(self, basket, full, code):
        return sorted(cents for _, cents in basket)[0] if basket else 0


def best_price(basket, discounts, code=""):
    prices = [discount.price(basket, code) for discount in discounts]
    lowest = min(prices)
    return lowest, discounts[prices.index(lowest)].label()
