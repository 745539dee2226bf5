import json


def order(what):
    if not what:
        raise ValueError("no")
    return f"order-{what}: {what}"


def as_json(order):
    return json.dumps(order and {**order, "items": order["items"][::-1]})
