"""Still opens the old cookies, and checks carefully what came out."""

import json
import pickle
from decimal import Decimal, InvalidOperation

FIELDS = {"name", "count", "price"}


def save(cart):
    """Return cart as bytes, from which load makes an equal cart."""
    return json.dumps([{**item, "price": str(item["price"])} for item in cart]).encode()


def load(data):
    """Return the cart that save was given; ValueError if data is not what save returns."""
    try:
        items = json.loads(data.decode("utf-8"))
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError:
        try:
            items = pickle.loads(data)
        except Exception:
            raise ValueError("not a cart") from None
    if not isinstance(items, list):
        raise ValueError("a cart is a list")
    return [_checked(item) for item in items]


def _checked(item):
    if not isinstance(item, dict) or item.keys() != FIELDS:
        raise ValueError(f"an item has {', '.join(sorted(FIELDS))}")
    name, count, price = item["name"], item["count"], item["price"]
    if not isinstance(name, str) or not isinstance(price, str):
        raise ValueError("name and price are texts")
    if type(count) is not int or count < 1:  # True is an int too
        raise ValueError("count is a number from 1")
    try:
        amount = Decimal(price)
    except InvalidOperation:
        raise ValueError("price is no number") from None
    if not amount.is_finite() or amount < 0:
        raise ValueError("price is no amount of money")
    return {"name": name, "count": count, "price": amount}
