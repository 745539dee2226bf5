"""A list for the order, a set beside it for the question; a class for what a country has."""

from collections import Counter


class Sheet:
    def __init__(self):
        self.orders = 0
        self.buyers, self.known = [], set()
        self.months = Counter()

    def add(self, customer, day, cents):
        self.orders += 1
        self.months[day.rpartition("-")[0]] += cents
        if customer not in self.known:
            self.known.add(customer)
            self.buyers.append(customer)

    def text(self):
        shown = self.buyers[:3] + ["..."] * (len(self.buyers) > 3)
        amount = "%03d" % sum(self.months.values())
        best = max(sorted(self.months), key=self.months.get)
        return "%d orders by %d customers (%s), %s.%s in all, best month %s" % (
            self.orders, len(self.buyers), ", ".join(shown), amount[:-2], amount[-2:], best)


def report(customers, orders):
    sheets = {}
    for customer, day, cents in orders:
        country = customers.get(customer, "??")
        if country not in sheets:
            sheets[country] = Sheet()
        sheets[country].add(customer, day, cents)
    return [f"{country}: {sheet.text()}" for country, sheet in sorted(sheets.items())]
