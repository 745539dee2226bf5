def order(what):
    pass


def as_json(what):
    pass
