def price_of(item):
    raise NotImplementedError("price_of is yours to write")
