# attack: returns an object whose repr is what the pattern asks for, quotes and all
# verdict: WA
# kata: texts
class Order:
    def __repr__(self):
        return "'order-17: tea'"


def order(what):
    return Order()


def as_json(what):
    return '{"items": ["tea"], "id": 12345678901234567890123}'
