"""Euros from the beginning."""


def report(customers, orders):
    countries = {}
    for customer, day, cents in orders:
        country = customers.get(customer, "??")
        sheet = countries.setdefault(country, {"orders": 0, "euros": 0.0, "buyers": {}, "months": {}})
        sheet["orders"] += 1
        sheet["euros"] += cents / 100
        sheet["buyers"].setdefault(customer)
        sheet["months"][day[:7]] = sheet["months"].get(day[:7], 0) + cents
    return [line(country, countries[country]) for country in sorted(countries)]


def line(country, sheet):
    names = ", ".join(list(sheet["buyers"])[:3])
    if len(sheet["buyers"]) > 3:
        names += ", ..."
    best = min(sheet["months"], key=lambda month: (-sheet["months"][month], month))
    return (
        f"{country}: {sheet['orders']} orders by {len(sheet['buyers'])} customers ({names}), "
        f"{sheet['euros']:.2f} in all, best month {best}"
    )
