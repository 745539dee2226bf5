"""Rounds to the nearest cent, which is not always in favour of the customer."""

"""Discounts of a web shop. Amounts are whole numbers of cents."""


class Discount:
    """No discount at all; the parent of all others."""

    def __init__(self, name):
        self.name = name

    def applies_to(self, basket):
        """Say whether the discount may be used for a basket, a list of (article, cents)."""
        return True

    def price(self, basket, code=""):
        """Return what the basket costs with this discount."""
        return sum(cents for _, cents in basket)

    def label(self):
        """Return the line for the receipt."""
        return "Discount: " + self.name


class Percent(Discount):
    """A percentage off, rounded in favour of the customer."""

    def __init__(self, name, percent):
        super().__init__(name)
        self.percent = percent

    def price(self, basket, code=""):
        return round(super().price(basket, code) * (100 - self.percent) / 100)


class Voucher(Discount):
    """A fixed amount off, for those who know the code."""

    def __init__(self, name, cents, code):
        super().__init__(name)
        self.cents = cents
        self.code = code

    def price(self, basket, code=""):
        full = super().price(basket, code)
        if code != self.code:
            return full
        return max(full - self.cents, 0)


class CheapestFree(Discount):
    """From three articles on, the cheapest one is free."""

    def applies_to(self, basket):
        return len(basket) >= 3

    def price(self, basket, code=""):
        full = super().price(basket, code)
        if not self.applies_to(basket):
            return full
        return full - min((cents for _, cents in basket), default=0)

    def label(self):
        return super().label() + " (cheapest article free)"


def best_price(basket, discounts, code=""):
    """Return the lowest price that any of the discounts gives, and the label of the first that does."""
    offers = [(discount.price(basket, code), discount.label()) for discount in discounts]
    return min(offers, key=lambda offer: offer[0])
