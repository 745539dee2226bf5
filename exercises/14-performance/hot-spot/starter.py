def report(customers, orders):
    """One line for each country from which something was ordered."""
    countries = {}
    for customer, day, cents in orders:
        country = customers.get(customer, "??")
        sheet = countries.setdefault(country, {"orders": 0, "cents": 0, "buyers": [], "months": {}})
        sheet["orders"] += 1
        sheet["cents"] += cents
        note_buyer(sheet["buyers"], customer)
        month = "-".join(day.split("-")[:2])
        sheet["months"][month] = sheet["months"].get(month, 0) + cents
    return [line(country, countries[country]) for country in sorted(countries)]


def note_buyer(buyers, customer):
    if customer not in buyers:
        buyers.append(customer)


def best_month(months):
    best = None
    for month in sorted(months):
        for other in sorted(months):
            if months[other] > months[month]:
                break
        else:
            if best is None:
                best = month
    return best


def line(country, sheet):
    names = ", ".join(list(sheet["buyers"])[:3])
    if len(sheet["buyers"]) > 3:
        names += ", ..."
    euros, cents = divmod(sheet["cents"], 100)
    return (
        f"{country}: {sheet['orders']} orders by {len(sheet['buyers'])} customers ({names}), "
        f"{euros}.{cents:02} in all, best month {best_month(sheet['months'])}"
    )
