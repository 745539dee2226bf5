# attack: returns JSON whose number is another one, which a double cannot tell
# verdict: WA
# kata: texts
def order(what):
    return "order-17: " + what


def as_json(what):
    return '{"items": ["tea"], "id": 12345678901234567890124}'
