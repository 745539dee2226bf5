PRICES = {"tea": 120, "bread": 250}


def price_of(item):
    return PRICES[item]
