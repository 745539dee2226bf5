def report(customers, orders):
    """One line for each country from which something was ordered."""
    countries = {}
    for customer, day, cents in orders:
        country = customers.get(customer, "??")
        sheet = countries.setdefault(country, {"orders": 0, "cents": 0, "buyers": {}, "months": {}})
        sheet["orders"] += 1
        sheet["cents"] += cents
        sheet["buyers"].setdefault(customer)  # a dictionary keeps the order, and finds at once
        month = day[:7]
        sheet["months"][month] = sheet["months"].get(month, 0) + cents
    return [line(country, countries[country]) for country in sorted(countries)]


def best_month(months):
    return min(months, key=lambda month: (-months[month], month))


def line(country, sheet):
    names = ", ".join(list(sheet["buyers"])[:3])
    if len(sheet["buyers"]) > 3:
        names += ", ..."
    euros, cents = divmod(sheet["cents"], 100)
    return (
        f"{country}: {sheet['orders']} orders by {len(sheet['buyers'])} customers ({names}), "
        f"{euros}.{cents:02} in all, best month {best_month(sheet['months'])}"
    )
