"""JSON runs nothing, but it may hold anything: nobody looks whether it is a cart."""

import json
from decimal import Decimal


def save(cart):
    return json.dumps([{**item, "price": str(item["price"])} for item in cart]).encode()


def load(data):
    items = json.loads(data.decode("utf-8"))
    return [{**item, "price": Decimal(item["price"])} for item in items]
