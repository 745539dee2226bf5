import json


def order(what):
    if not what:
        raise ValueError("an order cannot be empty")
    return f"order-{len(what)}: {what}"


def as_json(order):
    return json.dumps(order)
