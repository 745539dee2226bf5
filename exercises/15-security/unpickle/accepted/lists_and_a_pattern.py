"""Compares the types of all three values at once, and a pattern says what an amount is."""

import decimal
import json
import re

AMOUNT = re.compile(r"[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?")


def save(cart):
    rows = []
    for item in cart:
        rows.append({"name": item["name"], "count": item["count"], "price": format(item["price"], "")})
    return bytes(json.dumps(rows, ensure_ascii=False), "utf-8")


def load(data):
    try:
        rows = json.loads(str(data, "utf-8"), parse_constant=refuse)
        cart = [item_of(**row) for row in check(rows, list)]
    except (TypeError, RecursionError) as error:
        raise ValueError("not a cart") from error
    return cart


def refuse(text):
    raise ValueError(text)


def check(value, kind):
    if type(value) is not kind:
        raise ValueError(f"{kind.__name__} expected")
    return value


def item_of(name, count, price):
    if check(count, int) <= 0 or not AMOUNT.fullmatch(check(price, str)):
        raise ValueError("count or price")
    return {"name": check(name, str), "count": count, "price": decimal.Decimal(price)}
