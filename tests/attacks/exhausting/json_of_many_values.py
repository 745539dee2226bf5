# attack: prints JSON of millions of values, to fill the judge's memory
# verdict: WA
# kata: texts
def order(what):
    return "order-17: " + what


def as_json(what):
    print("[" + "0," * 1_900_000 + "0]")
