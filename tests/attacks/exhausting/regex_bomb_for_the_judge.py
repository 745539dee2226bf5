# attack: prints a text on which a backtracking matcher of the judge would never end
# verdict: WA
# kata: texts
def order(what):
    print("'order-" + "1" * 1_000_000 + "a" * 1_000_000)


def as_json(what):
    return '{"items": ["tea"], "id": 12345678901234567890123}'
