# attack: returns JSON with a wrong and a right value under one key
# verdict: WA
# kata: texts
def order(what):
    return "order-17: " + what


def as_json(what):
    return '{"items": [], "items": ["tea"], "id": 12345678901234567890123}'
