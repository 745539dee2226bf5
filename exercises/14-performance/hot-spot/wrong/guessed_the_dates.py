"""Cuts the dates faster, and finds the best month at once."""


def report(customers, orders):
    countries = {}
    for customer, day, cents in orders:
        country = customers.get(customer, "??")
        sheet = countries.setdefault(country, {"orders": 0, "cents": 0, "buyers": [], "months": {}})
        sheet["orders"] += 1
        sheet["cents"] += cents
        if customer not in sheet["buyers"]:
            sheet["buyers"].append(customer)
        month = day[:7]
        sheet["months"][month] = sheet["months"].get(month, 0) + cents
    return [line(country, countries[country]) for country in sorted(countries)]


def line(country, sheet):
    names = ", ".join(sheet["buyers"][:3])
    if len(sheet["buyers"]) > 3:
        names += ", ..."
    euros, cents = divmod(sheet["cents"], 100)
    best = min(sheet["months"], key=lambda month: (-sheet["months"][month], month))
    return (
        f"{country}: {sheet['orders']} orders by {len(sheet['buyers'])} customers ({names}), "
        f"{euros}.{cents:02} in all, best month {best}"
    )
