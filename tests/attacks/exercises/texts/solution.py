import json


def order(what):
    return f"order-17: {what}"


def as_json(what):
    return json.dumps({"items": [what], "id": 12345678901234567890123})
