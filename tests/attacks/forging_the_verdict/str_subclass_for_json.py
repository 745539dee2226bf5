# attack: returns a subclass of str that holds the right JSON and calls itself str
# verdict: WA
# kata: texts
class Text(str):
    __class__ = str


def order(what):
    return "order-17: " + what


def as_json(what):
    return Text('{"items": ["tea"], "id": 12345678901234567890123}')
