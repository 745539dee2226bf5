"""Small repairs in place: a copy of the basket, divmod, conditional expressions."""


class Discount:
    def __init__(self, name):
        self.name = name

    def applies_to(self, basket):
        return True

    def price(self, basket, code=""):
        total = 0
        for article, cents in basket:
            total += cents
        return total

    def label(self):
        return "Discount: " + self.name


class Percent(Discount):
    def __init__(self, name, percent):
        super().__init__(name)
        self.percent = percent

    def price(self, basket, code=""):
        whole, rest = divmod(super().price(basket) * (100 - self.percent), 100)
        return whole


class Voucher(Discount):
    def __init__(self, name, cents, code):
        super().__init__(name)
        self.cents = cents
        self.code = code

    def price(self, basket, code=""):
        off = self.cents if code == self.code else 0
        full = super().price(basket)
        return full - off if full > off else 0


class CheapestFree(Discount):
    def applies_to(self, basket):
        return len(basket) >= 3

    def price(self, basket, code=""):
        if not self.applies_to(basket):
            return super().price(basket)
        remaining = sorted(basket, key=lambda line: line[1])[1:]
        return super().price(remaining)

    def label(self):
        return super().label() + " (cheapest article free)"


def best_price(basket, discounts, code=""):
    best = min(discounts, key=lambda discount: discount.price(basket, code))
    return best.price(basket, code), best.label()
