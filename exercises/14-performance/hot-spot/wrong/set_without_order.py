"""A set of customers, sorted when printed."""


def report(customers, orders):
    countries = {}
    for customer, day, cents in orders:
        country = customers.get(customer, "??")
        sheet = countries.setdefault(country, {"orders": 0, "cents": 0, "buyers": set(), "months": {}})
        sheet["orders"] += 1
        sheet["cents"] += cents
        sheet["buyers"].add(customer)
        sheet["months"][day[:7]] = sheet["months"].get(day[:7], 0) + cents
    return [line(country, countries[country]) for country in sorted(countries)]


def line(country, sheet):
    names = ", ".join(sorted(sheet["buyers"])[:3])
    if len(sheet["buyers"]) > 3:
        names += ", ..."
    euros, cents = divmod(sheet["cents"], 100)
    best = min(sheet["months"], key=lambda month: (-sheet["months"][month], month))
    return (
        f"{country}: {sheet['orders']} orders by {len(sheet['buyers'])} customers ({names}), "
        f"{euros}.{cents:02} in all, best month {best}"
    )
