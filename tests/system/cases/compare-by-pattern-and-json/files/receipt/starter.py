def order(what):
    pass


def as_json(order):
    pass
