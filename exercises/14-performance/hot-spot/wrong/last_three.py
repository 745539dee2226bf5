"""A dictionary from which each customer is taken and put in anew."""


def report(customers, orders):
    countries = {}
    for customer, day, cents in orders:
        country = customers.get(customer, "??")
        sheet = countries.setdefault(country, {"orders": 0, "cents": 0, "buyers": {}, "months": {}})
        sheet["orders"] += 1
        sheet["cents"] += cents
        sheet["buyers"][customer] = sheet["buyers"].pop(customer, 0) + 1
        sheet["months"][day[:7]] = sheet["months"].get(day[:7], 0) + cents
    return [line(country, countries[country]) for country in sorted(countries)]


def line(country, sheet):
    names = ", ".join(list(sheet["buyers"])[:3])
    if len(sheet["buyers"]) > 3:
        names += ", ..."
    euros, cents = divmod(sheet["cents"], 100)
    best = min(sheet["months"], key=lambda month: (-sheet["months"][month], month))
    return (
        f"{country}: {sheet['orders']} orders by {len(sheet['buyers'])} customers ({names}), "
        f"{euros}.{cents:02} in all, best month {best}"
    )
